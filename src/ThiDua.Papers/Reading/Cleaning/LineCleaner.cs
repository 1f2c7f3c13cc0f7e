using System.Text;

namespace ThiDua.Papers.Reading.Cleaning;

/// <summary>
/// Source text to lines of clean letters: NFC, one kind of blank, no zero-width letters, no "*" or table marks.
/// Italics set by "*" or by the source are kept as a flag on the letter.
/// </summary>
internal static class LineCleaner
{
    public static List<RawLine> Clean(PlanText text)
    {
        var value = text.Value;
        var italics = ItalicLetters(text);
        var lines = new List<RawLine>();
        var line = new RawLine();
        var marked = false;
        for (var i = 0; i < value.Length;)
        {
            var c = value[i];
            if (c is '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029')
            {
                i += c == '\r' && i + 1 < value.Length && value[i + 1] == '\n' ? 2 : 1;
                lines.Add(line);
                // Marks never reach over an empty line: an unmatched one must not slant the rest of the plan.
                marked = marked && !line.IsBlank;
                line = new RawLine { PageBreakBefore = c == '\f' || (line.PageBreakBefore && line.IsBlank) };
            }
            else if (c == '*')
            {
                i = ReadStars(value, i, line, ref marked);
            }
            else
            {
                i = ReadLetter(value, i, line, marked || (italics is not null && italics[i]));
            }
        }
        lines.Add(line);
        return lines;
    }

    private static int ReadStars(string value, int at, RawLine line, ref bool marked)
    {
        var end = at;
        while (end < value.Length && value[end] == '*')
        {
            end++;
        }
        var bullet = end - at == 1 && line.IsBlank && end < value.Length && value[end] is ' ' or '\t' or '\u00A0';
        line.StarBullet |= bullet;
        // "**" alone is bold, which names nothing; "*" and "***" slant.
        marked ^= !bullet && (end - at) % 2 == 1;
        return end;
    }

    private static int ReadLetter(string value, int at, RawLine line, bool slanted)
    {
        var c = value[at];
        var end = at + 1;
        if (c is '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD' or '\u2060')
        {
            return end;
        }
        if (c == '#' && line.IsBlank)
        {
            return end;
        }
        while (end < value.Length && IsMark(value[end]) && end - at < 4)
        {
            end++;
        }
        if (end == at + 1)
        {
            line.Glyphs.Add(new Glyph(c is '\t' or '|' ? '\t' : char.IsWhiteSpace(c) ? ' ' : c, at, end, slanted));
            return end;
        }
        foreach (var letter in WithMarks(value, at, end))
        {
            line.Glyphs.Add(new Glyph(letter, at, end, slanted));
        }
        return end;
    }

    private static string WithMarks(string value, int at, int end) => value[at] switch
    {
        var c when !char.IsSurrogate(c) => value[at..end].Normalize(NormalizationForm.FormC),
        _ => value[at..end],
    };

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';

    private static bool[]? ItalicLetters(PlanText text)
    {
        if (text.Italics.Count == 0)
        {
            return null;
        }
        var flags = new bool[text.Value.Length];
        foreach (var span in text.Italics)
        {
            for (var i = Math.Max(0, span.Start); i < Math.Min(span.End, flags.Length); i++)
            {
                flags[i] = true;
            }
        }
        return flags;
    }
}
