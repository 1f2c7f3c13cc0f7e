using System.Globalization;

namespace ThiDua.Core.Movements.Proposals;

/// <summary>Days of an ISO date cut to what a text gives: "2024", "2021-06", "2025-Q2", "2020-10-13", "2020-10-13T09:00".</summary>
internal static class IsoDays
{
    public static DateOnly? First(string? iso) => Span(iso)?.First;

    public static DateOnly? Last(string? iso) => Span(iso)?.Last;

    public static bool HasHour(string? iso) => iso?.Contains('T', StringComparison.Ordinal) is true;

    private static (DateOnly First, DateOnly Last)? Span(string? iso)
    {
        if (iso is null || !int.TryParse(iso.AsSpan(0, Math.Min(4, iso.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2100)
        {
            return null;
        }

        if (iso.Length == 4)
        {
            return (new(year, 1, 1), new(year, 12, 31));
        }

        if (iso is [.., '-', 'Q', var quarter] && quarter is >= '1' and <= '4')
        {
            var first = new DateOnly(year, ((quarter - '1') * 3) + 1, 1);
            return (first, first.AddMonths(3).AddDays(-1));
        }

        if (iso.Length == 7 && DateOnly.TryParseExact(iso + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return (month, month.AddMonths(1).AddDays(-1));
        }

        return iso.Length >= 10 && DateOnly.TryParseExact(iso.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (day, day) : null;
    }
}
