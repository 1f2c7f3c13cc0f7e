using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Holds;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils;

/// <summary>
/// Which dossiers a ballot is on: accepted ones that ask for the award and were not yet voted on for it, and those who missed the award
/// above when the plan lets them fall to this one;
/// a dossier on hold is not considered. Collectives first, then by the unit's protocol order and name, as lists of awards go.
/// </summary>
internal static class CandidateLists
{
    public static async Task<List<Guid>> CandidatesAsync(this ThiDuaDb db, Guid movementId, Guid offerId, CancellationToken ct) =>
        await db.Candidates(movementId, offerId)
            .OrderByDescending(n => n.SubjectKind == Law.SubjectKind.Collective)
            .ThenBy(n => n.Batch.Unit.ProtocolOrder).ThenBy(n => n.SubjectName).ThenBy(n => n.Id)
            .Select(n => n.Id)
            .ToListAsync(ct);

    public static IQueryable<Nomination> Candidates(this ThiDuaDb db, Guid movementId, Guid offerId)
    {
        var closed = db.BallotCandidates.Where(c => c.Ballot.State == BallotState.Closed);
        var held = db.OpenHolds;
        return db.Nominations.Where(n => n.MovementId == movementId && n.State == NominationState.Accepted
            && !held.Any(h => h.NominationId == n.Id)
            && !closed.Any(c => c.NominationId == n.Id && c.Ballot.AwardOfferId == offerId)
            && (n.AwardOfferId == offerId
                || (n.AwardOffer.FallbackOfferId == offerId
                    && closed.Any(c => c.NominationId == n.Id && c.Ballot.AwardOfferId == n.AwardOfferId && c.Passed == false))));
    }

    /// <summary>Offers with a higher award that falls to this one and still waits for its vote.</summary>
    public static async Task<string?> UnvotedAboveAsync(this ThiDuaDb db, Guid movementId, Guid offerId, CancellationToken ct)
    {
        var above = await db.AwardOffers.AsNoTracking()
            .Where(o => o.MovementId == movementId && o.FallbackOfferId == offerId)
            .OrderBy(o => o.Ordinal)
            .Select(o => new { o.Id, Label = o.AwardKind.Name + " của " + o.Authority })
            .ToListAsync(ct);
        foreach (var offer in above)
        {
            if (await db.Candidates(movementId, offer.Id).AnyAsync(ct))
            {
                return offer.Label;
            }
        }

        return null;
    }
}
