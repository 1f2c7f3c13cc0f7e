using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Councils.Written;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>What all ways of closing a vote share.</summary>
internal static class BallotClosing
{
    /// <summary>Voters who may judge each dossier, with the dossier's name for sentences and what absent members answered in writing.</summary>
    public static async Task<List<EntitledOn>> EntitledAsync(this ThiDuaDb db, Ballot ballot, CancellationToken ct)
    {
        var written = db.Set<WrittenChoice>().Where(w => w.BallotId == ballot.Id
            && db.Set<WrittenOpinion>().Any(o => o.BallotId == ballot.Id && o.PersonId == w.PersonId && o.Settled)
            && !db.Set<Recusal>().Any(r => r.SessionId == ballot.SessionId && r.NominationId == w.NominationId && r.PersonId == w.PersonId));
        return await db.BallotCandidates.AsNoTracking()
            .Where(c => c.BallotId == ballot.Id)
            .OrderBy(c => c.Ordinal)
            .Select(c => new EntitledOn(
                c.NominationId,
                c.Nomination.SubjectName,
                db.Set<BallotVoter>().Count(v => v.BallotId == ballot.Id
                    && !db.Set<Recusal>().Any(r => r.SessionId == ballot.SessionId && r.NominationId == c.NominationId && r.PersonId == v.PersonId)),
                written.Count(w => w.NominationId == c.NominationId && w.Choice == BallotChoice.Yes),
                written.Count(w => w.NominationId == c.NominationId && w.Choice == BallotChoice.No)))
            .ToListAsync(ct);
    }

    public static async Task<bool> IsRecusedAsync(this ThiDuaDb db, Ballot ballot, Guid? personId, CancellationToken ct) =>
        await db.Recusals.AnyAsync(r => r.SessionId == ballot.SessionId && r.PersonId == personId
            && db.Set<BallotCandidate>().Any(c => c.BallotId == ballot.Id && c.NominationId == r.NominationId), ct);

    public static async Task WriteResultAsync(this ThiDuaDb db, Ballot ballot, IReadOnlyCollection<CandidateVotes> votes, Work work, CancellationToken ct)
    {
        var threshold = new VoteThreshold(ballot.ThresholdNumerator, ballot.ThresholdDenominator, ballot.ThresholdStrict);
        var results = BallotCount.Of(threshold, ballot.DenominatorBase, ballot.TotalMembers!.Value, votes).ToDictionary(r => r.NominationId);
        foreach (var row in await db.BallotCandidates.Where(c => c.BallotId == ballot.Id).ToListAsync(ct))
        {
            var (counted, result) = (votes.Single(v => v.NominationId == row.NominationId), results[row.NominationId]);
            row.YesVotes = counted.Yes;
            row.NoVotes = counted.No;
            row.Abstentions = counted.Abstain;
            row.Denominator = result.Denominator;
            row.VotesNeeded = result.VotesNeeded;
            row.Passed = result.Passed;
            row.Rank = result.Rank;
        }

        await SupersedeAsync(db, ballot, [.. results.Keys], ct);
        ballot.State = BallotState.Closed;
        ballot.ClosedAt = work.At;
        work.About("session", ballot.SessionId);
    }

    // Whoever was voted on again has this round's result; the earlier one stays for the minutes.
    private static async Task SupersedeAsync(ThiDuaDb db, Ballot ballot, List<Guid> votedOn, CancellationToken ct)
    {
        if (ballot.Round == 1)
        {
            return;
        }

        var earlier = await db.BallotCandidates
            .Where(c => c.Ballot.SessionId == ballot.SessionId && c.Ballot.AwardOfferId == ballot.AwardOfferId && c.Ballot.State == BallotState.Closed
                && c.BallotId != ballot.Id && votedOn.Contains(c.NominationId))
            .ToListAsync(ct);
        earlier.ForEach(c => c.Superseded = true);
    }
}

/// <param name="Members">Voters in the room, or with an envelope in the box, who may judge it.</param>
internal sealed record EntitledOn(Guid NominationId, string Name, int Members, int WrittenYes, int WrittenNo);
