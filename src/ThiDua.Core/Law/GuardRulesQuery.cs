using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law;

/// <summary>Every version of every guard, in their order: a few dozen rows, from which each dossier picks by its own dates.</summary>
public sealed class GuardRulesQuery(ThiDuaDb db) : IQuery
{
    public async Task<IReadOnlyList<GuardRule>> AllAsync(CancellationToken ct) =>
        await db.GuardRules.AsNoTracking()
            .OrderBy(r => r.GuardRow.Ordinal).ThenBy(r => r.ValidFrom)
            .Select(r => new GuardRule
            {
                Id = r.Id,
                Guard = r.Guard,
                Number = r.GuardRow.Number,
                Name = r.GuardRow.Name,
                Sentence = r.Sentence,
                Severity = r.Severity,
                Limit = r.LimitValue,
                LimitUnit = r.LimitUnit,
                AwardCodes = r.AwardCodes,
                ValidFrom = r.ValidFrom,
                ValidTo = r.ValidTo,
                FromReception = r.FromReception,
                Citation = r.Citation,
                Certainty = r.Certainty,
            })
            .ToListAsync(ct);
}
