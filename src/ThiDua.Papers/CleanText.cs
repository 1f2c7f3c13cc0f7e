using System.Globalization;
using System.Text;

namespace ThiDua.Papers;

/// <summary>Text as every file here carries it: composed letters (NFC), and nothing that XML 1.0 forbids.</summary>
internal static class CleanText
{
    /// <summary>The text in NFC without control characters (tab and line feed stay) and without halves of surrogate pairs.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var allowed = IsAllowed(text) ? text : Keep(text);
        return allowed.IsNormalized() ? allowed : allowed.Normalize();
    }

    /// <summary>As <see cref="Of"/>, in the capitals of Vietnamese.</summary>
    public static string Capitals(string? text) => Of(text).ToUpper(Vietnamese);

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private static bool IsAllowed(string text)
    {
        foreach (var c in text)
        {
            if ((c < ' ' && c is not ('\t' or '\n')) || c is (>= '\uD800' and <= '\uDFFF') or '\uFFFE' or '\uFFFF')
            {
                return false;
            }
        }

        return true;
    }

    private static string Keep(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                kept.Append(c).Append(text[++i]);
            }
            else if (!char.IsSurrogate(c) && (c >= ' ' || c is '\t' or '\n') && c is not ('\uFFFE' or '\uFFFF'))
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }
}
