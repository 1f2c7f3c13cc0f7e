using System.Globalization;

namespace ThiDua.Web.Binding;

/// <summary>Numbers as people write them: 1.080.000 and 62,5.</summary>
internal static class TypedNumber
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NumberGroupSizes = [3] };

    public static Typed<int> ReadInteger(string raw) =>
        Parse(raw) is { } number && number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue
            ? new((int)number, null)
            : new(default, $"\"{Short(raw)}\" không phải là số nguyên dùng được. Nhập các chữ số, ví dụ 10.");

    public static Typed<decimal> ReadDecimal(string raw) =>
        Parse(raw) is { } number && Math.Abs(number) < 1_000_000_000_000m
            ? new(number, null)
            : new(default, $"\"{Short(raw)}\" không phải là số dùng được. Nhập ví dụ 60, 62,5 hoặc 1.080.000.");

    private static decimal? Parse(string raw)
    {
        var text = raw.Trim();

        // A dot groups thousands only when three digits follow each; "62.5" is what a number box sends.
        var groups = text.Split('.');
        var grouped = groups.Length > 1 && groups.Skip(1).All(g => g.Split(',')[0].Length == 3);
        var format = grouped || text.Contains(',') ? Vietnamese : NumberFormatInfo.InvariantInfo;
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | (grouped ? NumberStyles.AllowThousands : 0), format, out var number)
            ? number
            : null;
    }

    private static string Short(string raw) => raw.Length <= 30 ? raw : raw[..30] + "…";
}
