using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>Findings of dossiers for the screen. Who does not check dossiers sees the rule, never a person's conduct.</summary>
public sealed class GuardQuery(ThiDuaDb db, TimeProvider clock) : IQuery
{
    /// <summary>For a dossier that the caller has already found readable; null once it is decided or withdrawn.</summary>
    public async Task<DossierFindings?> OfDossierAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var head = await db.NominationsFor(actor).AsNoTracking().Where(n => n.Id == id).Select(n => new { n.State, n.Batch.Unit.Path }).FirstOrDefaultAsync(ct);
        if (head is null or { State: NominationState.Awarded or NominationState.Withdrawn })
        {
            return null;
        }

        var day = clock.Today();
        var sheet = (await new GuardBook(db).OfAsync([id], day, ct))[id];
        var checks = NominationAccess.MayCheck(actor, head.Path);
        return new DossierFindings(checks ? sheet.Findings : [.. sheet.Findings.Select(f => f.WithoutPrivateFacts())], sheet.Facts.ReceivedOn, day, checks);
    }

    /// <summary>How many findings stop or warn, by dossier; for lists. Dossiers without any are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, GuardFlags>> FlagsAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var sheets = await new GuardBook(db).OfAsync(ids, clock.Today(), ct, withPapers: false);
        return sheets.Select(s => (s.Key, Flags: GuardFlags.Of(s.Value.Findings))).Where(s => s.Flags.Any).ToDictionary(s => s.Key, s => s.Flags);
    }
}

/// <param name="ReceivedOn">Day of first reception; null before the dossier was sent.</param>
/// <param name="Day">The day whose rules were applied while there is no decision.</param>
public sealed record DossierFindings(IReadOnlyList<GuardFinding> Findings, DateOnly? ReceivedOn, DateOnly Day, bool MayAnswer);

/// <param name="Stops">Findings that keep the dossier where it is.</param>
/// <param name="Warns">Findings to look at.</param>
public sealed record GuardFlags(int Stops, int Warns)
{
    public bool Any => Stops + Warns > 0;

    public static GuardFlags Of(IEnumerable<GuardFinding> findings) =>
        findings.Aggregate(new GuardFlags(0, 0), (sum, f) => f.Stops ? sum with { Stops = sum.Stops + 1 } : f.Outcome is GuardOutcome.Warned ? sum with { Warns = sum.Warns + 1 } : sum);
}
