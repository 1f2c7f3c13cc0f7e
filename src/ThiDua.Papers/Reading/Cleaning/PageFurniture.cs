using System.Globalization;
using System.Text.RegularExpressions;

namespace ThiDua.Papers.Reading.Cleaning;

/// <summary>Finds lines that belong to the page, not to the plan: page numbers, rules, empty signature marks.</summary>
internal static partial class PageFurniture
{
    /// <summary>Drops such lines; where a page number stood, the next line remembers the page break.</summary>
    public static List<RawLine> Remove(List<RawLine> lines)
    {
        var kept = new List<RawLine>(lines.Count);
        var lastPage = 0;
        var broken = false;
        foreach (var line in lines)
        {
            var text = line.Text.Trim();
            broken |= line.PageBreakBefore;
            if (IsPageNumber(text, broken, ref lastPage))
            {
                broken = true;
                continue;
            }
            if (text.Length > 0 && Rule().IsMatch(text))
            {
                line.Glyphs.Clear();
            }
            if (text.Length > 0)
            {
                line.PageBreakBefore = broken;
                broken = false;
            }
            kept.Add(line);
        }
        return kept;
    }

    private static bool IsPageNumber(string text, bool pageTop, ref int lastPage)
    {
        var match = PageNumber().Match(text);
        if (!match.Success)
        {
            return false;
        }
        var number = int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        // A figure alone on a line is a page number only where a page begins or where it counts on from the last one.
        var counts = pageTop || number == lastPage + 1 || (lastPage == 0 && number == 2);
        lastPage = counts ? number : lastPage;
        return counts;
    }

    [GeneratedRegex(@"^(?:[Tt]rang\s*|[-–—]\s*)?(\d{1,3})(?:\s*/\s*\d{1,3}|\s*[-–—])?$")]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^[\s\-_=–—~.…:\\]{3,}$")]
    private static partial Regex Rule();
}
