using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>
/// Numbers of a council's minutes: one series for each council and year, without gaps, because a number is taken inside the transaction
/// that issues the paper while the series' row is locked. The first in a year may be any: a council may come over in mid-year.
/// </summary>
internal static class MinutesNumbers
{
    private const int Most = 99_999;

    /// <returns>Null while nothing was issued in the year.</returns>
    public static async Task<int?> NextMinutesNumberAsync(this ThiDuaDb db, Guid councilId, int year, CancellationToken ct) =>
        await db.MinutesSeries.AsNoTracking().Where(s => s.CouncilId == councilId && s.Year == year).Select(s => (int?)s.LastNumber + 1).SingleOrDefaultAsync(ct);

    public static (int Number, List<Refusal> Refusals) Read(string? typed, int? next, string field)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return (next ?? 1, []);
        }

        if (!int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > Most)
        {
            return (0, [new InvalidField(field, $"Nhập số biên bản từ 1 đến {Most}, hoặc để trống để tự cấp số tiếp theo.")]);
        }

        return next is { } expected && expected != number ? (0, [new SeriesOutOfStep(expected) { Field = field }]) : (number, []);
    }

    public static Refusal? Symbol(string? typed, string field) =>
        typed?.Trim() is { Length: > 0 and <= 30 } ? null : new InvalidField(field, "Nhập ký hiệu, ví dụ BB-HĐTĐKT, không quá 30 ký tự.");

    /// <summary>Takes the number for good when the transaction ends; refuses when another paper got it meanwhile.</summary>
    public static async Task<Refusal?> TakeMinutesNumberAsync(this ThiDuaDb db, Guid councilId, int year, int number, CancellationToken ct)
    {
        var taken = await db.Database.ExecuteSqlAsync(
            $"""
            insert into councils.minutes_series as series (council_id, year, last_number) values ({councilId}, {year}, {number})
            on conflict (council_id, year) do update set last_number = excluded.last_number where series.last_number = excluded.last_number - 1
            """, ct);
        return taken == 1 ? null : new SeriesOutOfStep((await db.NextMinutesNumberAsync(councilId, year, ct))!.Value);
    }
}
