using System.Globalization;
using System.Text.RegularExpressions;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law.Library;

/// <summary>
/// A text as a line of legal bases names it: kind, number with symbol, day, issuer, title (NĐ 30/2020, Phụ lục I, mục II.6). What the line does
/// not say stays unknown.
/// </summary>
public sealed partial record CitedNumber(string Kind, string Number, DateOnly? SignedOn, string? Issuer, string? Title)
{
    /// <summary>The text's key in the library.</summary>
    public string Key => LibraryKey.Of(Number, SignedOn?.Year);

    public static IReadOnlyList<CitedNumber> Read(string line) =>
        [.. Whole().Matches(line).Select(m => new CitedNumber(
            m.Groups["kind"].Value is { Length: > 0 } kind ? char.ToUpper(kind[0], CultureInfo.InvariantCulture) + kind[1..] : "Văn bản",
            m.Groups["number"].Value, DayOf(m), Clean(m.Groups["issuer"].Value), Clean(m.Groups["title"].Value)))];

    private static DateOnly? DayOf(Match match) =>
        int.TryParse(match.Groups["y"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && int.TryParse(match.Groups["m"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var month)
        && int.TryParse(match.Groups["d"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
        && month is >= 1 and <= 12 && year is >= 1945 and <= 2100 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : null;

    private static string? Clean(string text) => Typed.Clean(text).TrimEnd(';', '.', ',', ' ') is { Length: > 0 } clean ? clean.Length <= 300 ? clean : clean[..300] : null;

    [GeneratedRegex(
        @"(?:(?<kind>Luật|Nghị định|Thông tư|Quyết định|Nghị quyết|Kế hoạch|Hướng dẫn|Chỉ thị|Công văn|Chương trình|Thông báo)\s+(?:số\s+)?)(?<number>\d{1,5}(?:/(?:19|20)\d\d)?/[\p{Lu}Đ][\p{L}\d]*(?:-[\p{L}\d&]+)*)"
        + @"(?:,?\s+ngày\s+(?<d>\d{1,2})(?:/|\s+tháng\s+)(?<m>\d{1,2})(?:/|\s+năm\s+)(?<y>\d{4}))?"
        + @"(?:\s+của\s+(?<issuer>[^;]+?)(?=\s+(?:về|ban hành|quy định|sửa đổi|triển khai|tổ chức|phê duyệt|hướng dẫn|phát động|thực hiện)\s|[;.]|$))?"
        + @"(?:\s+(?<title>(?:về|ban hành|quy định|sửa đổi|triển khai|tổ chức|phê duyệt|hướng dẫn|phát động|thực hiện)\s[^;]{3,}))?")]
    private static partial Regex Whole();
}

/// <summary>
/// How a text is named in addresses: its number, folded. A number without a year ("44/KH-UBND") comes back each year, so the year is added.
/// </summary>
public static partial class LibraryKey
{
    public static string Of(string number, int? signedYear)
    {
        var folded = string.Join('-', Fold.InMemory(number).Split(['/', '-', ' ', '&'], StringSplitOptions.RemoveEmptyEntries));
        return Year().IsMatch(number) || signedYear is null ? folded.TrimStart('0') : string.Create(CultureInfo.InvariantCulture, $"{folded.TrimStart('0')}-{signedYear}");
    }

    [GeneratedRegex(@"/(19|20)\d\d(/|$)")]
    private static partial Regex Year();
}
