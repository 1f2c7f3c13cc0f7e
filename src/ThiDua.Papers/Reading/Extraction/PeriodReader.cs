using System.Globalization;
using System.Text.RegularExpressions;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>Start and end of a span of time as plans word it; either may be null.</summary>
internal static partial class PeriodReader
{
    public static (string? Start, string? End)? Read(string folded)
    {
        var ranges = Range().Matches(folded);
        if (ranges.Count > 0)
        {
            // Several stages ("đợt 1 từ … đến …; đợt 2 từ … đến …") make one period.
            var end = Point(ranges[^1].Groups["b"].Value, null);
            var start = Point(ranges[0].Groups["a"].Value, Point(ranges[0].Groups["b"].Value, null));
            if (start is not null || end is not null)
            {
                return (start, end);
            }
        }
        var plainYear = PlainYear().Match(folded);
        if (plainYear.Success)
        {
            return (plainYear.Groups["y"].Value, plainYear.Groups["y"].Value);
        }
        var years = Years().Match(folded);
        if (years.Success)
        {
            return (years.Groups["a"].Value, years.Groups["b"].Value);
        }
        var toEnd = ToEnd().Match(folded);
        if (toEnd.Success && Point(toEnd.Groups["b"].Value, null) is { } last)
        {
            return (null, last);
        }
        var from = From().Match(folded);
        if (from.Success && Point(from.Groups["a"].Value, null) is { } first)
        {
            return (first, null);
        }
        return Point(folded, null) is { } only ? (only, only) : null;
    }

    /// <summary>One point of time; a missing year is taken from the other end only where the two are one phrase ("từ 01/6 đến 30/6/2025").</summary>
    private static string? Point(string folded, string? other)
    {
        var day = Day().Match(folded);
        if (day.Success)
        {
            var year = day.Groups["y"].Success ? day.Groups["y"].Value : other?[..4];
            return year is null ? null : IsoDate.Of(Int(year), Int(day.Groups["m"].Value), Int(day.Groups["d"].Value));
        }
        var month = Month().Match(folded);
        if (month.Success)
        {
            var year = month.Groups["y"].Success ? month.Groups["y"].Value : other?[..4];
            return year is null ? null : IsoDate.Of(Int(year), Int(month.Groups["m"].Value));
        }
        var quarter = Quarter().Match(folded);
        if (quarter.Success)
        {
            return $"{quarter.Groups["y"].Value}-Q{QuarterNumber(quarter.Groups["q"].Value)}";
        }
        var whole = Year().Match(folded);
        return whole.Success ? whole.Groups["y"].Value : null;
    }

    public static int QuarterNumber(string text) => text switch { "i" or "1" => 1, "ii" or "2" => 2, "iii" or "3" => 3, _ => 4 };

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?:tu|bat dau)\b(?<a>[^;]{2,60}?)\b(?:den|cho den|ket thuc)\b(?<b>[^;.]{3,50})")]
    private static partial Regex Range();

    /// <summary>"Năm 2024, phát động vào ngày 25/3/2024": the year is the period.</summary>
    [GeneratedRegex(@"^(?:trong |ca )?nam (?<y>20\d{2})\b(?!\s*(?:-|den))")]
    private static partial Regex PlainYear();

    [GeneratedRegex(@"(?:giai doan|trong|tu|cac nam|nam|nhiem ky)[^;.]{0,20}?(?<a>(?:19|20)\d{2})\s*-\s*(?<b>20\d{2})")]
    private static partial Regex Years();

    [GeneratedRegex(@"\bden (?:het )?(?<b>[^;.]{4,40})")]
    private static partial Regex ToEnd();

    [GeneratedRegex(@"\btu (?<a>[^;.]{4,40})")]
    private static partial Regex From();

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})(?:\s+va\s+(?:ngay\s+)?\d{1,2})?\s*(?:[/.\-]|thang)\s*(?<m>\d{1,2})(?:\s*(?:[/.\-]|,?\s*nam)\s*(?<y>(?:19|20)\d{2}))?(?!\d)")]
    private static partial Regex Day();

    [GeneratedRegex(@"thang\s*(?<m>\d{1,2})(?:\s*(?:[/.\-]|,?\s*nam)\s*(?<y>(?:19|20)\d{2}))?(?![\d])")]
    private static partial Regex Month();

    [GeneratedRegex(@"quy\s*(?<q>iv|i{1,3}|[1-4])\s*(?:/|-|,|nam|\s)*\s*(?<y>20\d{2})")]
    private static partial Regex Quarter();

    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20)\d{2})(?!\d)")]
    private static partial Regex Year();
}
