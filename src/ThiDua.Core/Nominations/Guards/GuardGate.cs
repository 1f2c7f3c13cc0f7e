using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>Where guards bite: accepting, choosing, drafting and issuing ask here first.</summary>
internal static class GuardGate
{
    /// <param name="day">The decision's day, or today while there is none.</param>
    /// <param name="offerId">The award about to be given; null: granted, or else asked.</param>
    public static async Task<List<Refusal>> RefusalsAsync(ThiDuaDb db, IReadOnlyCollection<Guid> ids, DateOnly day, CancellationToken ct, Guid? offerId = null)
    {
        var sheets = await new GuardBook(db).OfAsync(ids, day, ct, offerId, withPapers: false);
        return [.. ids.Where(sheets.ContainsKey).SelectMany(id => RefusalsOf(sheets[id]))];
    }

    // An open case has a refusal of its own wherever a dossier moves on: it is not said twice.
    public static IEnumerable<Refusal> RefusalsOf(GuardSheet sheet) =>
        sheet.Findings.Where(f => f.Stops && f.Rule.Guard is not Guard.NoOpenCase).Select(f => new StoppedByGuard(sheet.Facts.NominationId, sheet.Facts.Subject, f));
}
