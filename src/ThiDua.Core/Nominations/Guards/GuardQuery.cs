using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>Findings of dossiers for the screen. Who does not check dossiers sees the rule, never a person's conduct.</summary>
public sealed class GuardQuery(ThiDuaDb db, TimeProvider clock) : IQuery
{
    /// <summary>For a dossier that the caller has already found readable; empty once nothing can change any more.</summary>
    public async Task<IReadOnlyList<GuardFinding>> OfDossierAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var sheets = await new GuardBook(db).OfAsync([id], clock.Today(), ct);
        var path = await db.Nominations.Where(n => n.Id == id).Select(n => n.Batch.Unit.Path).FirstOrDefaultAsync(ct);
        return !sheets.TryGetValue(id, out var sheet) || path is null ? []
            : NominationAccess.MayCheck(actor, path) ? sheet.Findings
            : [.. sheet.Findings.Select(f => f.WithoutPrivateFacts())];
    }

    /// <summary>How many findings stop or warn, by dossier; for lists. Dossiers without any are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, GuardFlags>> FlagsAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var sheets = await new GuardBook(db).OfAsync(ids, clock.Today(), ct);
        return sheets.Select(s => (s.Key, Flags: GuardFlags.Of(s.Value.Findings))).Where(s => s.Flags.Any).ToDictionary(s => s.Key, s => s.Flags);
    }
}

/// <param name="Stops">Findings that keep the dossier where it is.</param>
/// <param name="Warns">Findings to look at.</param>
public sealed record GuardFlags(int Stops, int Warns)
{
    public bool Any => Stops + Warns > 0;

    public static GuardFlags Of(IEnumerable<GuardFinding> findings) =>
        findings.Aggregate(new GuardFlags(0, 0), (sum, f) => f.Stops ? sum with { Stops = sum.Stops + 1 } : f.Outcome is GuardOutcome.Warned ? sum with { Warns = sum.Warns + 1 } : sum);
}
