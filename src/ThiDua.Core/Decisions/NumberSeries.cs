using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;

namespace ThiDua.Core.Decisions;

/// <summary>What the register knows of a series of outgoing papers: its numbers of one year with their days, whichever module issued them.</summary>
internal static class NumberSeries
{
    public static async Task<IReadOnlyList<TakenNumber>> TakenAsync(ThiDuaDb db, Guid agencyId, string symbol, int year, CancellationToken ct)
    {
        var rows = await db.RegisterEntries.AsNoTracking()
            .Where(e => e.SeriesId == agencyId && e.Symbol == symbol && e.Year == year && e.NumberOrder > 0)
            .Select(e => new { e.NumberOrder, e.IssuedOn })
            .ToListAsync(ct);
        return [.. rows.Select(r => new TakenNumber(r.NumberOrder, r.IssuedOn))];
    }
}
