using System.Globalization;
using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;

namespace ThiDua.Papers.Reading.Proposals;

/// <summary>Values of cells: names without courtesies, births, sexes.</summary>
internal static partial class CellValues
{
    /// <summary>"Ông TS. Nguyễn Văn An" is "Nguyễn Văn An", and a man.</summary>
    public static (string Name, ProposedSex? Sex) Name(string text)
    {
        var name = text.Trim(' ', ',', ';', '.', '-');
        ProposedSex? sex = null;
        foreach (var (words, said) in ListTerms.Courtesies)
        {
            // A family name like "Bà" does not exist, but what is left must still be a name.
            if (Folding.Fold(name).StartsWith(words, StringComparison.Ordinal) && name[words.Length..].Trim() is { Length: > 3 } rest && rest.Contains(' ', StringComparison.Ordinal))
            {
                (name, sex) = (rest, sex ?? said);
                break;
            }
        }

        while (Title().Match(name) is { Success: true } title && ListTerms.Titles.Contains(Folding.Fold(title.Groups[1].Value).Replace(".", "", StringComparison.Ordinal)) && name.Length > title.Length)
        {
            name = name[title.Length..];
        }

        return (name.Trim(), sex);
    }

    /// <summary>ISO cut to what is written; null when the text is no date of birth.</summary>
    public static string? Birth(string text)
    {
        var match = Day().Match(text.Trim());
        if (!match.Success || !Number(match, "y", 1900, 2100, out var year))
        {
            return null;
        }

        if (!match.Groups["m"].Success)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{year:0000}");
        }

        return !Number(match, "m", 1, 12, out var month) ? null
            : !match.Groups["d"].Success ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}")
            : Number(match, "d", 1, DateTime.DaysInMonth(year, month), out var day) ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}")
            : null;
    }

    public static ProposedSex? Sex(string text) => Folding.Fold(text).Trim(' ', '.') switch
    {
        "nam" => ProposedSex.Male,
        "nu" => ProposedSex.Female,
        _ => null,
    };

    /// <summary>A tick: "x", "X", "v", "1" …</summary>
    public static bool IsTick(string text) => text.Trim() is { Length: 1 };

    /// <summary>"Nguyễn Văn An, Phó Trưởng phòng, Phòng Kế hoạch" in the turn of its heading; breaks first, then commas, then dashes.</summary>
    public static IReadOnlyList<string> Split(string text, int parts)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > 1 || parts == 1)
        {
            return lines.Length <= parts ? lines : [.. lines[..(parts - 1)], string.Join(' ', lines[(parts - 1)..])];
        }

        var pieces = Separator().Split(text, parts);
        return [.. pieces.Select(static p => p.Trim(' ', ',', ';', '-', '–')).Where(static p => p.Length > 0)];
    }

    private static bool Number(Match match, string group, int least, int most, out int value) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= least && value <= most;

    [GeneratedRegex(@"^((?:[A-ZĐ][A-Za-zĐđ]{0,4}\.?){1,3})[.\s]\s*")]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?:(?:sinh\s+)?(?:năm\s+|ngày\s+)?)(?:(?:(?<d>\d{1,2})\s*[/.\-]\s*)?(?<m>\d{1,2})\s*[/.\-]\s*)?(?<y>\d{4})(?:\s+00:00)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Day();

    [GeneratedRegex(@"\s*[,;]\s+|\s+[-–]\s+")]
    private static partial Regex Separator();
}
