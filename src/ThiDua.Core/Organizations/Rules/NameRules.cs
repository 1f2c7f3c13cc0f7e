using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations.Rules;

internal static partial class NameRules
{
    /// <summary>Certificates carry the name as it is here, so nothing but letters may stand in it.</summary>
    public static Refusal? Person(string name, string field) =>
        name.Length == 0 ? null
        : name.EnumerateRunes().Any(r => !IsNameSign(r))
            ? new InvalidField(field, $"Họ và tên \"{name}\" có chữ số hoặc ký hiệu. Chỉ ghi chữ cái, khoảng trắng, dấu nháy và dấu gạch nối.")
            : null;

    public static Refusal? Email(string? email, string field) =>
        email is null || Address().IsMatch(email) ? null
            : new InvalidField(field, $"Thư điện tử \"{email}\" không đúng dạng. Ví dụ đúng: ten@example.vn.");

    public static Refusal? Phone(string? phone, string field) =>
        phone is null || (PhoneNumber().IsMatch(phone) && phone.Count(char.IsAsciiDigit) is >= 3 and <= 15) ? null
            : new InvalidField(field, $"Số điện thoại \"{phone}\" không đúng. Chỉ ghi chữ số, khoảng trắng và các dấu + . - ( ).");

    /// <summary>The short sign in paper numbers, e.g. SKHCN in 12/KH-SKHCN.</summary>
    public static Refusal? Symbol(string symbol, string field) =>
        symbol.Length == 0 || PaperSymbol().IsMatch(symbol) ? null
            : new InvalidField(field, $"Ký hiệu \"{symbol}\" không đúng. Chỉ ghi chữ in hoa không dấu (và Đ), chữ số, dấu gạch nối, tối đa 20 ký tự; ví dụ SKHCN.");

    private static bool IsNameSign(Rune rune) =>
        Rune.IsLetter(rune) || rune.Value is ' ' or '\'' or '’' or '-' or '.'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    [GeneratedRegex(@"^[^\s@<>""]+@[^\s@<>""]+\.[^\s@<>""]+$")]
    private static partial Regex Address();

    [GeneratedRegex(@"^[0-9+().\- ]+$")]
    private static partial Regex PhoneNumber();

    [GeneratedRegex("^[A-ZĐ0-9-]{1,20}$")]
    private static partial Regex PaperSymbol();
}
