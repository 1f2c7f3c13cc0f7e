using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Councils;

/// <summary>Opens a vote: counts the room again, brings the list of dossiers up to date, and fixes who may vote.</summary>
public sealed class OpenBallot(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(Guid ballotId, Actor actor, CancellationToken ct)
    {
        if (await db.SessionOfBallotAsync(ballotId, ct) is not { } sessionId)
        {
            return new NotFound();
        }

        if (await db.RefuseAsync(sessionId, actor, Permission.ManageSessions, ct) is { } refused)
        {
            return refused;
        }

        await using var work = await ledger.BeginAsync("councils.open_ballot", "Mở biểu quyết", actor, ct);
        var session = await db.LockSessionAsync(sessionId, ct);
        var ballot = await db.LockBallotAsync(ballotId, ct);
        if (session.State is not SessionState.Open || !CouncilTransitions.Ballots.Allows(ballot.State, BallotState.Open))
        {
            return new WrongState($"Lượt biểu quyết đang ở trạng thái \"{ballot.State.Label()}\", không mở được.");
        }

        var members = await db.SessionMembers.AsNoTracking().Where(m => m.SessionId == session.Id).ToListAsync(ct);
        var candidates = await db.CandidatesAsync(session.MovementId, ballot.AwardOfferId, ct);
        if (await RefuseAsync(session, ballot, members, candidates, ct) is { } no)
        {
            return no;
        }

        await ListAgainAsync(ballot, candidates, ct);
        await db.AddMissingRecusalsAsync(session, [.. members.Select(m => m.PersonId)], candidates, ct);
        // Saved before the voters are drawn: a recusal found just now keeps its member out.
        await db.SaveChangesAsync(ct);
        await SeatVotersAsync(session, ballot, members, candidates, work, ct);
        work.About("session", session.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    private async Task<Refusal?> RefuseAsync(
        CouncilSession session, Ballot ballot, List<SessionMember> members, List<Guid> candidates, CancellationToken ct)
    {
        if (await db.UnvotedAboveAsync(session.MovementId, ballot.AwardOfferId, ct) is { } above)
        {
            return new HigherAwardFirst(above);
        }

        if (candidates.Count == 0)
        {
            return new NoCandidates(ballot.AwardOffer.AwardKind.Name);
        }

        var rule = await db.VoteRules.AsNoTracking().SingleAsync(r => r.Id == ballot.VoteRuleId, ct);
        var needed = Math.Max(session.QuorumNeeded ?? 0, Quorum.Needed(rule.QuorumNumerator, rule.QuorumDenominator, members.Count));
        return Quorum.RefuseBelow(needed, members.Count(m => m.Present is true), members.Count, session.QuorumCitation);
    }

    private async Task ListAgainAsync(Ballot ballot, List<Guid> candidates, CancellationToken ct)
    {
        var listed = await db.BallotCandidates.Where(c => c.BallotId == ballot.Id).ToListAsync(ct);
        db.BallotCandidates.RemoveRange(listed.Where(c => !candidates.Contains(c.NominationId)));
        foreach (var (id, i) in candidates.Select((id, i) => (id, i)))
        {
            if (listed.FirstOrDefault(c => c.NominationId == id) is { } row)
            {
                row.Ordinal = i + 1;
            }
            else
            {
                db.BallotCandidates.Add(new BallotCandidate { BallotId = ballot.Id, NominationId = id, Ordinal = i + 1 });
            }
        }
    }

    private async Task SeatVotersAsync(
        CouncilSession session, Ballot ballot, List<SessionMember> members, List<Guid> candidates, Work work, CancellationToken ct)
    {
        var aside = await db.Recusals.AsNoTracking()
            .Where(r => r.SessionId == session.Id && candidates.Contains(r.NominationId))
            .GroupBy(r => r.PersonId)
            .Select(g => new { PersonId = g.Key, Dossiers = g.Count() })
            .ToDictionaryAsync(r => r.PersonId, r => r.Dossiers, ct);
        var present = members.Where(m => m.Present is true).Select(m => m.PersonId).ToList();
        db.BallotVoters.AddRange(present
            .Where(person => aside.GetValueOrDefault(person) < candidates.Count)
            .Select(person => new BallotVoter { BallotId = ballot.Id, PersonId = person }));
        ballot.State = BallotState.Open;
        ballot.OpenedAt = work.At;
        ballot.TotalMembers = members.Count;
        ballot.PresentMembers = present.Count;
    }
}
