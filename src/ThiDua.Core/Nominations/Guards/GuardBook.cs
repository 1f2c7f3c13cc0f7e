using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>Findings of many dossiers: rules, facts and answers brought together.</summary>
internal sealed class GuardBook(ThiDuaDb db)
{
    public async Task<IReadOnlyDictionary<Guid, GuardSheet>> OfAsync(IReadOnlyCollection<Guid> ids, DateOnly day, CancellationToken ct, Guid? offerId = null, bool withPapers = true)
    {
        var facts = await new GuardFactsReader(db, withPapers).OfAsync(ids, day, offerId, ct);
        if (facts.Count == 0)
        {
            return new Dictionary<Guid, GuardSheet>();
        }

        var rules = await new GuardRulesQuery(db).AllAsync(ct);
        var answers = (await db.GuardClearances.AsNoTracking().Where(c => ids.Contains(c.NominationId)).OrderBy(c => c.ClearedAt).ThenBy(c => c.Id)
            .Select(c => new Clearance(c.NominationId, c.Guard, c.Fingerprint, c.Kind, c.Reason, c.ClearedBy, c.ClearedAt)).ToListAsync(ct)).ToLookup(c => c.NominationId);
        return facts.ToDictionary(f => f.NominationId, f => new GuardSheet(f, GuardChecks.Of(f, rules, [.. answers[f.NominationId]])));
    }
}

public sealed record GuardSheet(GuardFacts Facts, IReadOnlyList<GuardFinding> Findings);
