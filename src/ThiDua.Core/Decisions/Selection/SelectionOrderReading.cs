using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Decisions.Selection;

/// <summary>Whether what is chosen follows the votes, award by award.</summary>
internal static class SelectionOrderReading
{
    public static async Task<List<Refusal>> OrderRefusalsAsync(
        this ThiDuaDb db, RankingQuery rankings, Movement movement, DateOnly on, bool mayLeaveOrder, CancellationToken ct, Guid? onlyOffer = null)
    {
        var stand = await db.StandAsync(movement, on, ct);
        var refusals = new List<Refusal>();
        foreach (var offer in stand.Offers.Where(o => onlyOffer is null || o.Id == onlyOffer))
        {
            var ranking = await rankings.OfAsync(offer, stand, on, ct);
            refusals.AddRange(SelectionOrder.Refusals(SelectionRows.LabelOf(offer), ranking.Ranked, ranking.Chosen, mayLeaveOrder));
        }

        return refusals;
    }
}
