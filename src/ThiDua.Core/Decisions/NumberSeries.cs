using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions;

/// <summary>What is known of a series of outgoing papers: its numbers of one year with their days.</summary>
internal static class NumberSeries
{
    public static async Task<IReadOnlyList<TakenNumber>> TakenAsync(ThiDuaDb db, Guid agencyId, string symbol, int year, CancellationToken ct)
    {
        var rows = await db.Decisions.AsNoTracking()
            .Where(d => d.AgencyId == agencyId && d.Symbol == symbol && d.IssueYear == year && d.Number != null)
            .Select(d => new { d.Number, Day = d.IssuedOn!.Value })
            .ToListAsync(ct);
        return [.. rows
            .Where(r => r.Number!.All(char.IsAsciiDigit))
            .Select(r => new TakenNumber(int.Parse(r.Number!, CultureInfo.InvariantCulture), r.Day))];
    }
}
