using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.UnitReviews;

/// <summary>Counted votes of units' concluded meetings.</summary>
internal static class UnitVotes
{
    /// <summary>By dossier; null while the unit's meeting is not concluded.</summary>
    public static async Task<Dictionary<Guid, UnitVoteFact>?> OfBatchAsync(ThiDuaDb db, Guid batchId, CancellationToken ct) =>
        await db.UnitReviews.AsNoTracking().AnyAsync(r => r.BatchId == batchId && r.State == UnitReviewState.Concluded, ct)
            ? await OfAsync(db.UnitReviewVotes.Where(v => v.Review.BatchId == batchId), ct)
            : null;

    public static async Task<Dictionary<Guid, UnitVoteFact>> OfAsync(IQueryable<UnitReviewVote> votes, CancellationToken ct) =>
        await votes.AsNoTracking().Where(v => v.Passed != null)
            .ToDictionaryAsync(v => v.NominationId, v => new UnitVoteFact(v.VotesFor, v.Counted!.Value, v.Needed!.Value, v.Passed!.Value, v.Citation ?? ""), ct);
}
