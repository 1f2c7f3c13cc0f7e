using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>One session for its page.</summary>
public sealed class SessionQuery(ThiDuaDb db, RosterQuery rosters, SessionAwardsQuery awards) : IQuery
{
    public async Task<SessionView?> FindAsync(Guid sessionId, Actor actor, CancellationToken ct)
    {
        var head = await HeadAsync(sessionId, actor, ct);
        if (head is null)
        {
            return null;
        }

        var members = await MembersAsync(head, ct);
        var recusals = await RecusalsAsync(sessionId, ct);
        var substitutes = await SubstitutesAsync(sessionId, ct);
        var canManage = await db.SessionsFor(actor, Permission.ManageSessions).AnyAsync(s => s.Id == sessionId, ct);
        var hidden = await db.RecusedFromAsync(sessionId, head.MovementId, head.HeldOn, actor.PersonId, ct);
        return new SessionView
        {
            Head = head,
            Members = members,
            Awards = await awards.OfAsync(head, hidden, canManage, ct),
            Recusals = [.. recusals.Where(r => canManage || r.PersonId == actor.PersonId)],
            Substitutes = substitutes,
            Guests = await db.SessionGuests.AsNoTracking().Where(g => g.SessionId == sessionId).OrderBy(g => g.FullName)
                .Select(g => new GuestView(g.Id, g.FullName, g.Position)).ToListAsync(ct),
            Viewer = new SessionViewer(actor.PersonId, canManage, actor.PersonId is { } me && (members.Any(m => m.PersonId == me) || substitutes.Any(s => s.PersonId == me)), await ToCastAsync(sessionId, actor, ct))
            {
                OpinionsToGive = await ToAnswerAsync(sessionId, actor, ct),
                BallotsToCount = await db.Tellers.AsNoTracking().Where(t => t.PersonId == actor.PersonId && t.Ballot.SessionId == sessionId && t.Ballot.State == BallotState.Open)
                    .Select(t => t.BallotId).ToListAsync(ct),
                LeadsCouncil = members.Any(m => m.PersonId == actor.PersonId && m.Role is Organizations.CouncilRole.Chair or Organizations.CouncilRole.ViceChair),
            },
        };
    }

    private async Task<SessionHead?> HeadAsync(Guid sessionId, Actor actor, CancellationToken ct) =>
        await db.SessionsFor(actor, Permission.ReadSessions).AsNoTracking()
            .Where(s => s.Id == sessionId)
            .Select(s => new SessionHead(
                s.Id, s.Version, s.Title, s.State, s.HeldOn, s.HeldAt, s.Place, s.MovementId, s.Movement.Name ?? s.Movement.Title,
                s.CouncilId, s.Council.Name, s.OpenedAt, s.ClosedAt, s.QuorumNeeded, s.QuorumCitation,
                s.Course, s.Opinions, s.Conclusion, s.MinutesNumber, s.MinutesSymbol, s.MinutesFileId)
            {
                Mode = s.Mode, IsAdvisory = s.IsAdvisory, AnswersDue = s.AnswersDue, InvitedAt = s.InvitedAt, InvitationFileId = s.InvitationFileId, InvitationNumber = s.InvitationNumber,
                ChangedAt = s.ChangedAt, ChangeNote = s.ChangeNote, SignedByChair = s.SignedByChair, SignedBySecretary = s.SignedBySecretary, SignedOn = s.SignedOn,
                SignedFileId = s.SignedFileId, CouncilPath = s.Council.Unit.Path,
            })
            .FirstOrDefaultAsync(ct);

    private async Task<IReadOnlyList<SessionMemberView>> MembersAsync(SessionHead head, CancellationToken ct)
    {
        if (head.State is SessionState.Planned or SessionState.Cancelled)
        {
            var roster = await rosters.AsOfAsync(head.CouncilId, head.HeldOn, ct);
            return [.. roster.Select(m => new SessionMemberView(m.PersonId, m.FullName, m.Position, m.Role, null, null))];
        }

        var seated = await db.SessionMembers.AsNoTracking()
            .Where(m => m.SessionId == head.Id)
            .OrderBy(m => m.Person.GivenName).ThenBy(m => m.FullName).ThenBy(m => m.PersonId)
            .Select(m => new SessionMemberView(m.PersonId, m.FullName, m.Position, m.Role, m.Present, m.AbsenceReason))
            .ToListAsync(ct);
        return [.. seated.OrderBy(m => m.Role)];
    }

    private async Task<List<SubstituteView>> SubstitutesAsync(Guid sessionId, CancellationToken ct) =>
        await db.SessionSubstitutes.AsNoTracking()
            .Where(s => s.SessionId == sessionId)
            .OrderBy(s => s.Person.GivenName).ThenBy(s => s.FullName)
            .Select(s => new SubstituteView(s.MemberId, s.Member.FullName, s.PersonId, s.FullName, s.Position, s.Paper, s.FileId, s.Present, s.MayVote))
            .ToListAsync(ct);

    private async Task<IReadOnlyList<RecusalView>> RecusalsAsync(Guid sessionId, CancellationToken ct) =>
        await db.Recusals.AsNoTracking()
            .Where(r => r.SessionId == sessionId)
            .OrderBy(r => r.Nomination.SubjectName).ThenBy(r => r.Person.GivenName).ThenBy(r => r.Person.FullName)
            .Select(r => new RecusalView(
                r.NominationId, r.Nomination.SubjectName, r.PersonId, r.Person.FullName, r.Reason, r.Automatic,
                !r.Automatic && r.Session.State == SessionState.Open && !db.Set<BallotCandidate>().Any(c => c.NominationId == r.NominationId
                    && c.Ballot.SessionId == sessionId && (c.Ballot.State == BallotState.Open || c.Ballot.State == BallotState.Closed))))
            .ToListAsync(ct);

    private async Task<IReadOnlyList<Guid>> ToCastAsync(Guid sessionId, Actor actor, CancellationToken ct) =>
        actor.PersonId is not { } person || !actor.Can(Permission.Vote) ? []
            : await db.BallotVoters.AsNoTracking()
                .Where(v => v.PersonId == person && !v.HasVoted && v.Ballot.SessionId == sessionId
                    && v.Ballot.State == BallotState.Open && v.Ballot.Method == Law.VoteMethod.SecretBallot)
                .Select(v => v.BallotId)
                .ToListAsync(ct);

    private async Task<IReadOnlyList<Guid>> ToAnswerAsync(Guid sessionId, Actor actor, CancellationToken ct) =>
        actor.PersonId is not { } person || !actor.Can(Permission.Vote) ? []
            : await db.BallotVoters.AsNoTracking()
                .Where(v => v.PersonId == person && v.Ballot.SessionId == sessionId && v.Ballot.State == BallotState.Open && v.Ballot.Method == Law.VoteMethod.WrittenOpinion
                    && !db.Set<Written.WrittenOpinion>().Any(o => o.BallotId == v.BallotId && o.PersonId == person))
                .Select(v => v.BallotId)
                .ToListAsync(ct);
}
