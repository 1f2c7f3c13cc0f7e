using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Cleaning;

/// <summary>Tells the lines of a signature block from recipients.</summary>
internal static partial class SignatureBlock
{
    public static bool IsCapacityOrPosition(string text) => IsCapacity(text) || IsPosition(text);

    /// <summary>"KT. GIÁM ĐỐC", "TM. ỦY BAN NHÂN DÂN", "T/M BAN THƯỜNG VỤ".</summary>
    public static bool IsCapacity(string text) => IsCapitals(text) && Capacity().IsMatch(text);

    /// <summary>"GIÁM ĐỐC", "PHÓ CHỦ TỊCH THƯỜNG TRỰC": a title in capitals.</summary>
    public static bool IsPosition(string text)
    {
        if (!IsCapitals(text) || text.Length > 80)
        {
            return false;
        }
        var folded = Folding.Fold(text);
        return PlanTerms.Positions.Any(p => folded.StartsWith(p, StringComparison.Ordinal));
    }

    /// <summary>Where a capacity or a title in capitals begins inside a line, or -1.</summary>
    public static int IndexIn(string text)
    {
        if (IsCapitals(text))
        {
            return -1;
        }
        foreach (Match match in CapitalRun().Matches(text))
        {
            if (match.Index > 0 && IsCapacityOrPosition(text[match.Index..].Trim()))
            {
                return match.Index;
            }
        }
        return -1;
    }

    public static bool IsCapitals(string text) => text.Any(char.IsUpper) && !text.Any(char.IsLower);

    [GeneratedRegex(@"^(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L)(?:\s*[.,:]\s*|\s+)(?=\p{Lu}{2})")]
    private static partial Regex Capacity();

    [GeneratedRegex(@"(?<=[\s;.:])\p{Lu}[\p{Lu}/.]*\s")]
    private static partial Regex CapitalRun();
}
