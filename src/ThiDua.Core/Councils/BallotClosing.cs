using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>What the two ways of closing a vote share.</summary>
internal static class BallotClosing
{
    /// <summary>Members in the room who may judge each dossier, with the dossier's name for sentences.</summary>
    public static async Task<List<EntitledOn>> EntitledAsync(this ThiDuaDb db, Ballot ballot, CancellationToken ct) =>
        await db.BallotCandidates.AsNoTracking()
            .Where(c => c.BallotId == ballot.Id)
            .OrderBy(c => c.Ordinal)
            .Select(c => new EntitledOn(
                c.NominationId,
                c.Nomination.SubjectName,
                db.Set<BallotVoter>().Count(v => v.BallotId == ballot.Id
                    && !db.Set<Recusal>().Any(r => r.SessionId == ballot.SessionId && r.NominationId == c.NominationId && r.PersonId == v.PersonId))))
            .ToListAsync(ct);

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

        ballot.State = BallotState.Closed;
        ballot.ClosedAt = work.At;
        work.About("session", ballot.SessionId);
    }
}

internal sealed record EntitledOn(Guid NominationId, string Name, int Members);
