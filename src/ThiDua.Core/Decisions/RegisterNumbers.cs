using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions;

/// <summary>
/// The register of certificates: one gapless series per agency and year. Gapless because the numbers are taken inside the
/// transaction that issues, and single because the counter's row is locked until that transaction ends.
/// </summary>
internal static class RegisterNumbers
{
    /// <summary>Waits for every other issue of this agency and year to end; numbers taken afterwards are nobody else's.</summary>
    public static async Task LockAsync(ThiDuaDb db, Guid agencyId, int year, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"insert into decisions.register_counter values ({agencyId}, {year}, 0) on conflict do nothing", ct);
        await db.Database.ExecuteSqlAsync($"select 1 from decisions.register_counter where agency_id = {agencyId} and year = {year} for update", ct);
    }

    /// <summary>Advances the counter; only right while <see cref="LockAsync"/> holds it.</summary>
    /// <returns>The first of <paramref name="count"/> numbers in a row.</returns>
    public static async Task<int> TakeAsync(ThiDuaDb db, Guid agencyId, int year, int count, CancellationToken ct)
    {
        var counter = await db.RegisterCounters.SingleAsync(c => c.AgencyId == agencyId && c.Year == year, ct);
        await db.Entry(counter).ReloadAsync(ct);
        var first = counter.LastNumber + 1;
        counter.LastNumber += count;
        return first;
    }
}
