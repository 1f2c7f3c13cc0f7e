using System.Globalization;
using System.Text;

namespace ThiDua.Papers.Signing.Format;

/// <summary>Texts and dates as PDF strings hold them (ISO 32000-1, 7.9.2, 7.9.4).</summary>
internal static class PdfWords
{
    private const int MaxLetters = 500;

    public static string Text(PdfValue value)
    {
        if (value is not PdfText { Bytes: var bytes })
        {
            return "";
        }

        var text = bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2)
            : bytes is [0xEF, 0xBB, 0xBF, ..] ? Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3)
            : Encoding.Latin1.GetString(bytes);
        return CleanText.Of(text.Length > MaxLetters ? text[..MaxLetters] : text);
    }

    /// <summary>"D:20261121143000+07'00'"; null when it is no date.</summary>
    public static DateTimeOffset? Date(PdfValue value)
    {
        var text = Text(value).Replace("D:", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace("Z", "+0000", StringComparison.Ordinal);
        if (text.Length >= 14 && DateTime.TryParseExact(text[..14], "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            var offset = text.Length >= 17 && int.TryParse(text.AsSpan(14, 3), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var hours) && hours is > -14 and < 14
                ? TimeSpan.FromHours(hours) + TimeSpan.FromMinutes(Minutes(text, hours)) : TimeSpan.Zero;
            return local.Year is > 1900 and < 2200 ? new DateTimeOffset(local, offset) : null;
        }

        return null;
    }

    /// <summary>A moment as the format writes it.</summary>
    public static string Date(DateTimeOffset at)
    {
        var zone = at.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "'", StringComparison.Ordinal);
        return $"(D:{at.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}{zone}')";
    }

    private static int Minutes(string text, int hours) =>
        text.Length >= 19 && int.TryParse(text.AsSpan(17, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes < 60 ? Math.Sign(hours) * minutes : 0;
}
