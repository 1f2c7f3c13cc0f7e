using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Decisions.Amendments;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions;

/// <summary>What must hold of a list before it moves on.</summary>
internal static class ListChecks
{
    public static async Task<List<Refusal>> ProposedAsync(ThiDuaDb db, Decision decision, CancellationToken ct)
    {
        if (decision.AmendsId is not null)
        {
            return await AmendmentEffects.StandingAsync(
                db, await db.DecisionChanges.AsNoTracking().Include(c => c.Item).Where(c => c.DecisionId == decision.Id).OrderBy(c => c.Ordinal).ToListAsync(ct), ct);
        }

        var lines = await db.DecisionItems.AsNoTracking()
            .Where(i => i.DecisionId == decision.Id && i.Outcome == ItemOutcome.Proposed)
            .OrderBy(i => i.Ordinal)
            .Select(i => new { i.SubjectName, i.Nomination.State, i.Nomination.GrantedOfferId })
            .ToListAsync(ct);
        var changed = lines.Where(l => l.State is not Nominations.NominationState.Selected || l.GrantedOfferId != decision.AwardOfferId).Select(l => l.SubjectName).ToList();
        return lines.Count == 0 ? [new EmptyList()] : changed.Count > 0 ? [new ListOutOfDate(changed)] : [];
    }
}
