using System.Globalization;
using System.Text.RegularExpressions;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>Day, month or quarter as plans write them, for use inside a larger pattern on folded text.</summary>
internal static class DateWords
{
    /// <summary>Groups d, m, y; m, y; or q, y.</summary>
    public const string Pattern =
        @"(?:ngay\s+)?(?<d>\d{1,2})(?:\s+va\s+(?:ngay\s+)?\d{1,2})?\s*(?:[/.\-]\s*|thang\s+)(?<m>\d{1,2})(?:\s*(?:[/.\-]\s*|,?\s*nam\s+)(?<y>20\d{2}))?(?![\d%/]|\s+(?:ngay|buoi)\b)"
        + @"|thang\s+(?<m>\d{1,2})\s*(?:[/.\-]\s*|,?\s*nam\s+)(?<y>20\d{2})(?!\d)"
        + @"|quy\s+(?<q>iv|i{1,3}|[1-4])\s*(?:[/\-]\s*|,?\s*nam\s+|\s)(?<y>20\d{2})(?!\d)";

    /// <summary>ISO of a match; null when the year is missing or the day impossible.</summary>
    public static string? Iso(Match match)
    {
        if (!match.Groups["y"].Success)
        {
            return null;
        }
        var year = Int(match, "y");
        if (match.Groups["q"].Success)
        {
            return IsoDate.Invariant($"{year:D4}-Q{PeriodReader.QuarterNumber(match.Groups["q"].Value)}");
        }
        var date = IsoDate.Of(year, Int(match, "m"), match.Groups["d"].Success ? Int(match, "d") : null);
        var hour = match.Groups["h"];
        if (date is null || !hour.Success || date.Length < 10 || Int(match, "h") > 24)
        {
            return date;
        }
        var minutes = match.Groups["mi"].Success ? match.Groups["mi"].Value : "00";
        return IsoDate.Invariant($"{date}T{Int(match, "h"):D2}:{minutes}");
    }

    public static string? MonthDay(Match match) =>
        match.Groups["d"].Success && match.Groups["m"].Success ? IsoDate.MonthDay(Int(match, "m"), Int(match, "d")) : null;

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
}
