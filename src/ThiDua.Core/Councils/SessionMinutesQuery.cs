using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils;

/// <summary>
/// What happened in a session, for its minutes. For who runs it, once it is closed; a member recused from a dossier reads the
/// whole only when they must sign it as chair or secretary.
/// </summary>
public sealed class SessionMinutesQuery(ThiDuaDb db) : IQuery
{
    public async Task<SessionMinutes?> FindAsync(Guid sessionId, Actor actor, CancellationToken ct)
    {
        var head = await db.SessionsFor(actor, Permission.ManageSessions).AsNoTracking()
            .Where(s => s.Id == sessionId && (s.State == SessionState.Closed || s.State == SessionState.Minuted))
            .Select(s => new MinutesHead(
                s.Id, s.Version, s.MovementId, s.Movement.Name ?? s.Movement.Title, s.Council.Name, s.Council.Agency.Name, s.Council.Agency.PlaceName, s.Council.Agency.Symbol,
                s.Title, s.HeldOn, s.HeldAt, s.Place, s.OpenedAt!.Value, s.ClosedAt!.Value, s.QuorumNeeded!.Value, s.Course, s.Opinions, s.Conclusion,
                s.MinutesNumber, s.MinutesSymbol, s.MinutesFileId))
            .FirstOrDefaultAsync(ct);
        if (head is null || !await db.MayReadMinutesAsync(sessionId, actor, ct))
        {
            return null;
        }

        var members = await db.SessionMembers.AsNoTracking()
            .Where(m => m.SessionId == sessionId)
            .OrderBy(m => m.Person.GivenName).ThenBy(m => m.FullName).ThenBy(m => m.PersonId)
            .Select(m => new SessionMemberView(m.PersonId, m.FullName, m.Position, m.Role, m.Present, m.AbsenceReason))
            .ToListAsync(ct);
        return new SessionMinutes(head, [.. members.OrderBy(m => m.Role)], await VotesAsync(sessionId, ct), await AsideAsync(sessionId, ct));
    }

    private async Task<IReadOnlyList<MinutesVote>> VotesAsync(Guid sessionId, CancellationToken ct)
    {
        var ballots = await db.Ballots.AsNoTracking()
            .Where(b => b.SessionId == sessionId && b.State == BallotState.Closed)
            .OrderBy(b => b.AwardOffer.Ordinal)
            .Select(b => new
            {
                b.Id,
                Award = b.AwardOffer.AwardKind.Name,
                Label = b.AwardOffer.AwardKind.Name + " của " + b.AwardOffer.Authority,
                b.Method,
                Threshold = new VoteThreshold(b.ThresholdNumerator, b.ThresholdDenominator, b.ThresholdStrict),
                b.DenominatorBase,
                b.VoteRule.Citation,
                b.VoteRule.Certainty,
                b.PresentMembers,
                Slips = db.Set<BallotVoter>().Count(v => v.BallotId == b.Id && v.HasVoted),
            })
            .ToListAsync(ct);
        var ids = ballots.Select(b => b.Id).ToList();
        var rows = (await db.BallotCandidates.AsNoTracking()
            .Where(c => ids.Contains(c.BallotId))
            .OrderBy(c => c.Rank).ThenBy(c => c.Ordinal)
            .Select(c => new
            {
                c.BallotId,
                Line = new MinutesLine(
                    c.NominationId, c.Nomination.SubjectName, c.Nomination.SubjectTitle, c.Nomination.SubjectKind,
                    c.YesVotes!.Value, c.NoVotes!.Value, c.Abstentions!.Value, c.Denominator!.Value, c.VotesNeeded!.Value, c.Passed!.Value),
            })
            .ToListAsync(ct)).ToLookup(r => r.BallotId, r => r.Line);
        return [.. ballots.Select(b => new MinutesVote(
            b.Award, b.Label, b.Method, $"{b.Threshold.Words()} {b.DenominatorBase.Label()}", b.Citation, b.Certainty, b.PresentMembers!.Value, b.Slips, [.. rows[b.Id]]))];
    }

    private async Task<IReadOnlyList<MinutesRecusal>> AsideAsync(Guid sessionId, CancellationToken ct) =>
        await db.Recusals.AsNoTracking()
            .Where(r => r.SessionId == sessionId)
            .OrderBy(r => r.Person.GivenName).ThenBy(r => r.Person.FullName).ThenBy(r => r.Nomination.SubjectName)
            .Select(r => new MinutesRecusal(r.Person.FullName, r.NominationId, r.Nomination.SubjectName, r.Reason))
            .ToListAsync(ct);
}

internal static class MinutesAccess
{
    public static async Task<bool> MayReadMinutesAsync(this ThiDuaDb db, Guid sessionId, Actor actor, CancellationToken ct) =>
        !await db.Recusals.AnyAsync(r => r.SessionId == sessionId && r.PersonId == actor.PersonId, ct)
        || await db.SessionMembers.AnyAsync(
            m => m.SessionId == sessionId && m.PersonId == actor.PersonId && (m.Role == CouncilRole.Chair || m.Role == CouncilRole.Secretary), ct);
}

public sealed record SessionMinutes(
    MinutesHead Head, IReadOnlyList<SessionMemberView> Members, IReadOnlyList<MinutesVote> Votes, IReadOnlyList<MinutesRecusal> Recusals)
{
    public IEnumerable<SessionMemberView> Present => Members.Where(m => m.Present is true);

    public IEnumerable<SessionMemberView> Absent => Members.Where(m => m.Present is not true);

    /// <summary>Share of members present in per cent, to one decimal.</summary>
    public decimal PresentPercent => Members.Count == 0 ? 0 : Math.Round(100m * Present.Count() / Members.Count, 1, MidpointRounding.AwayFromZero);

    /// <summary>Who leads: the chair, or in the chair's absence a vice chair.</summary>
    public SessionMemberView? Leader => Present.FirstOrDefault(m => m.Role is CouncilRole.Chair) ?? Present.FirstOrDefault(m => m.Role is CouncilRole.ViceChair);

    public SessionMemberView? Secretary => Present.FirstOrDefault(m => m.Role is CouncilRole.Secretary);
}

public sealed record MinutesHead(
    Guid SessionId, uint Version, Guid MovementId, string MovementName, string CouncilName, string AgencyName, string PlaceName, string AgencySymbol,
    string Title, DateOnly HeldOn, TimeOnly? HeldAt, string Place, DateTimeOffset OpenedAt, DateTimeOffset ClosedAt, int QuorumNeeded, string Course, string Opinions, string Conclusion,
    string? Number, string? Symbol, Guid? FileId);

/// <param name="Slips">Members who put a paper in, for a secret ballot.</param>
public sealed record MinutesVote(
    string Award, string Label, VoteMethod Method, string Threshold, string Citation, Certainty Certainty, int Present, int Slips, IReadOnlyList<MinutesLine> Lines);

public sealed record MinutesLine(
    Guid NominationId, string SubjectName, string SubjectTitle, SubjectKind Kind, int Yes, int No, int Abstentions, int Denominator, int Needed, bool Passed)
{
    public decimal Percent => Math.Round(100m * Yes / Denominator, 1, MidpointRounding.AwayFromZero);
}

public sealed record MinutesRecusal(string Member, Guid NominationId, string SubjectName, string Reason);
