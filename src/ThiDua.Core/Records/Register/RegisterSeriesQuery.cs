using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records.Register;

/// <summary>The series of a year: how far each has come, what is missing in it, what stands against the order of days.</summary>
public sealed class RegisterSeriesQuery(ThiDuaDb db) : IQuery
{
    public async Task<RegisterSeries> OfYearAsync(int year, Actor actor, CancellationToken ct)
    {
        var agencies = await RegisterAccess.AgenciesAsync(db, actor, ct);
        var rows = await db.RegisterEntries.AsNoTracking()
            .Where(e => agencies.Contains(e.AgencyId) && e.Year == year)
            .Select(e => new { e.SeriesId, e.OwnSeries, e.Symbol, e.Type, e.NumberOrder, e.IssuedOn })
            .ToListAsync(ct);
        var first = await db.RegisterEntries.Where(e => agencies.Contains(e.AgencyId)).MinAsync(e => (int?)e.Year, ct) ?? year;
        var last = await db.RegisterEntries.Where(e => agencies.Contains(e.AgencyId)).MaxAsync(e => (int?)e.Year, ct) ?? year;
        // A council counts its minutes and their amendments together, whatever the symbol.
        var series = rows.GroupBy(r => (r.SeriesId, r.OwnSeries, Symbol: r.OwnSeries ? "" : r.Symbol)).Select(g => new SeriesLine
        {
            Symbol = g.First().Symbol,
            IsOwn = g.Key.OwnSeries,
            Count = g.Count(),
            Last = g.Max(r => r.NumberOrder),
            LastOn = g.OrderBy(r => r.NumberOrder).Last().IssuedOn,
            Gaps = SeriesGaps.Of(g.Select(r => r.NumberOrder), g.Key.OwnSeries ? g.Min(r => r.NumberOrder) : 1),
            AgainstTheDays = SeriesGaps.AgainstTheDays(g.Select(r => (r.NumberOrder, r.IssuedOn))),
        });
        return new RegisterSeries(first, last, [.. series.OrderBy(s => s.IsOwn).ThenBy(s => s.Symbol, StringComparer.Ordinal)]);
    }
}

/// <param name="FirstYear">The earliest year with a paper.</param>
public sealed record RegisterSeries(int FirstYear, int LastYear, IReadOnlyList<SeriesLine> Lines);

public sealed record SeriesLine
{
    public required string Symbol { get; init; }

    /// <summary>The program gives the numbers; a gap in them is a fault.</summary>
    public required bool IsOwn { get; init; }

    public required int Count { get; init; }
    public required int Last { get; init; }
    public required DateOnly LastOn { get; init; }
    public required IReadOnlyList<NumberRange> Gaps { get; init; }
    public required IReadOnlySet<int> AgainstTheDays { get; init; }
}
