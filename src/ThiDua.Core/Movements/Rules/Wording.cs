using System.Text;

namespace ThiDua.Core.Movements.Rules;

/// <summary>Typed or read text as it is kept: NFC, no control characters, no blank ends; nothing but blanks is null.</summary>
internal static class Wording
{
    /// <summary>One line: line breaks and runs of blanks become one space.</summary>
    public static string? Line(string? text) => Clean(text, keepLines: false);

    /// <summary>Lines stay.</summary>
    public static string? Lines(string? text) => Clean(text, keepLines: true);

    private static string? Clean(string? text, bool keepLines)
    {
        if (text is null)
        {
            return null;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (keepLines && rune.Value == '\n')
            {
                TrimBlank(kept).Append('\n');
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                AppendBlank(kept);
            }
            else if (!Rune.IsControl(rune))
            {
                kept.Append(rune.ToString());
            }
        }

        var clean = kept.ToString().Trim().Normalize();
        return clean.Length == 0 ? null : clean;
    }

    private static void AppendBlank(StringBuilder kept)
    {
        if (kept.Length > 0 && kept[^1] is not (' ' or '\n'))
        {
            kept.Append(' ');
        }
    }

    private static StringBuilder TrimBlank(StringBuilder kept)
    {
        if (kept.Length > 0 && kept[^1] == ' ')
        {
            kept.Length--;
        }

        return kept;
    }
}
