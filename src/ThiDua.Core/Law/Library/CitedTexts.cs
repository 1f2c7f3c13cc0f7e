using System.Text.RegularExpressions;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law.Library;

/// <summary>
/// Finds the legal texts that a sentence cites: by number and symbol ("152/2025/NĐ-CP"), by kind and short number ("Luật 06/2022"), or by title and
/// day, as papers cite laws (NĐ 30/2020, Phụ lục I, mục II.6).
/// </summary>
public static partial class CitedTexts
{
    /// <summary>Places in the text, in order, none over another.</summary>
    public static IReadOnlyList<CitedPlace> Find(string text, IReadOnlyCollection<KnownText> known)
    {
        var places = Numbers().Matches(text).Select(m => Place(m, known)).OfType<CitedPlace>().ToList();
        foreach (var law in known.Where(k => k is { Kind: "Luật", SignedOn: not null }))
        {
            var written = $"{law.Title} {law.SignedOn!.Value.WrittenOut()}";
            if (text.IndexOf(written, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && places.All(p => p.Start >= at + written.Length || p.Start + p.Length <= at))
            {
                places.Add(new CitedPlace(at, law.Title.Length, law.Code));
            }
        }

        return [.. places.OrderBy(p => p.Start)];
    }

    private static CitedPlace? Place(Match match, IReadOnlyCollection<KnownText> known)
    {
        var (kind, number, year, symbol) = (KindOf(match.Groups["kind"].Value), match.Groups["number"].Value.TrimStart('0'), match.Groups["year"].Value, match.Groups["symbol"].Value);
        var found = known.Where(k => Same(k, kind, number, year, symbol)).Take(2).ToList();
        return found.Count == 1 ? new CitedPlace(match.Index, match.Length, found[0].Code) : null;
    }

    // Without a symbol the kind must be said: "06/2022" alone may be a date.
    private static bool Same(KnownText text, string? kind, string number, string year, string symbol)
    {
        var parts = text.Number.Split('/', 3);
        return parts.Length >= 2 && parts[0].TrimStart('0') == number && parts[1] == year
            && (symbol.Length > 0 ? parts.Length == 3 && parts[2].Equals(symbol, StringComparison.OrdinalIgnoreCase) : kind == text.Kind);
    }

    private static string? KindOf(string words) => words.Trim() switch
    {
        "NĐ" => "Nghị định",
        "TT" => "Thông tư",
        "QĐ" => "Quyết định",
        "KH" => "Kế hoạch",
        "" => null,
        var other => other,
    };

    [GeneratedRegex(@"(?:(?<kind>Luật|Nghị định|Thông tư|Quyết định|Nghị quyết|Kế hoạch|Hướng dẫn|Chỉ thị|Công văn|NĐ|TT|QĐ|KH)\s+(?:số\s+)?)?(?<![\d/])(?<number>\d{1,5})/(?<year>(?:19|20)\d\d)(?:/(?<symbol>[\p{Lu}Đ][\p{L}\d]*(?:-[\p{L}\d]+)*))?(?![\d/])")]
    private static partial Regex Numbers();
}

/// <param name="Code">Of the text's entry in the library.</param>
public sealed record CitedPlace(int Start, int Length, string Code);

/// <summary>What tells a text of the library from others.</summary>
public sealed record KnownText(string Code, string Kind, string Number, string Title, DateOnly? SignedOn);
