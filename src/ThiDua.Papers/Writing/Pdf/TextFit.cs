namespace ThiDua.Papers.Writing.Pdf;

/// <summary>Text broken into lines at a size that fits. Size in points.</summary>
internal sealed record FittedText(IReadOnlyList<string> Lines, Face Face, double Size)
{
    /// <summary>Height of all lines in millimetres, at <paramref name="spacing"/> times the size.</summary>
    public double Height(double spacing) => Lines.Count * Size * spacing / PdfCanvas.PointsPerMillimetre;
}

/// <summary>
/// The rule for texts of any length in a place of fixed width: first the wished size on the wished number of lines, then smaller down to the
/// least size, then more lines. Lines are evened out, so that no word stands alone on the last.
/// </summary>
internal static class TextFit
{
    private const double Step = 0.5;

    /// <param name="text">The text; a line feed always breaks.</param>
    /// <param name="face">Its face.</param>
    /// <param name="wished">Size when there is room.</param>
    /// <param name="least">Least size.</param>
    /// <param name="width">Width of the place in millimetres.</param>
    /// <param name="lines">Lines that look well; more only at the least size.</param>
    public static FittedText Fit(string text, Face face, double wished, double least, double width, int lines)
    {
        var points = width * PdfCanvas.PointsPerMillimetre;
        var size = wished;
        var broken = Wrap(text, face, size, points);
        while (broken.Count > lines && size > least)
        {
            size = Math.Max(least, size - Step);
            broken = Wrap(text, face, size, points);
        }

        return new FittedText(Even(text, face, size, points, broken), face, size);
    }

    /// <summary>One line, as small as it must be to fit.</summary>
    public static FittedText OnOneLine(string text, Face face, double wished, double width)
    {
        var actual = Typeface.Of(face).Width(text, wished);
        var points = width * PdfCanvas.PointsPerMillimetre;
        return new FittedText([text], face, actual > points ? wished * points / actual : wished);
    }

    /// <summary>Greedy lines no wider than <paramref name="width"/> points; a word wider than that is cut.</summary>
    public static List<string> Wrap(string text, Face face, double size, double width)
    {
        var typeface = Typeface.Of(face);
        var space = typeface.Width(" ", size);
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            int from = 0, to = 0;
            var filled = 0.0;
            foreach (var (start, end) in Words(paragraph, typeface, size, width))
            {
                var word = typeface.Width(paragraph.AsSpan(start, end - start), size);
                if (to > from && filled + (space * (start - to)) + word > width)
                {
                    lines.Add(paragraph[from..to]);
                    to = from;
                }

                (from, filled) = to > from ? (from, filled + (space * (start - to)) + word) : (start, word);
                to = end;
            }

            if (to > from)
            {
                lines.Add(paragraph[from..to]);
            }
        }

        return lines;
    }

    /// <summary>The narrowest setting that needs no more lines.</summary>
    public static List<string> Even(string text, Face face, double size, double width, List<string> broken)
    {
        var typeface = Typeface.Of(face);
        var longest = broken.Count > 1 ? text.Split(' ', '\n').Max(word => typeface.Width(word, size)) : 0;
        // Not so narrow that a word which fits on a line is cut.
        var (narrow, wide) = (Math.Min(width, Math.Max(longest, width / Math.Max(broken.Count, 1) * 0.8)), width);
        for (var i = 0; i < 8 && broken.Count > 1; i++)
        {
            var middle = (narrow + wide) / 2;
            var attempt = Wrap(text, face, size, middle);
            if (attempt.Count <= broken.Count)
            {
                (broken, wide) = (attempt, middle);
            }
            else
            {
                narrow = middle;
            }
        }

        return broken;
    }

    /// <summary>Places of the words; one that is wider than a line comes in pieces.</summary>
    private static IEnumerable<(int Start, int End)> Words(string text, Typeface typeface, double size, double width)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (text[start] == ' ')
            {
                continue;
            }

            var end = text.IndexOf(' ', start) is var space and >= 0 ? space : text.Length;
            // "Thi đua - Khen thưởng" breaks after the dash: a line that begins with one looks like an item of a list.
            end += text.AsSpan(end).StartsWith(" - ") ? 2 : 0;
            for (var piece = Fitting(text.AsSpan(start, end - start), typeface, size, width); piece < end - start;
                piece = Fitting(text.AsSpan(start, end - start), typeface, size, width))
            {
                yield return (start, start + piece);
                start += piece;
            }

            yield return (start, end);
            start = end;
        }
    }

    /// <summary>How many letters of a word fit on a line; at least one.</summary>
    private static int Fitting(ReadOnlySpan<char> word, Typeface typeface, double size, double width)
    {
        if (typeface.Width(word, size) <= width)
        {
            return word.Length;
        }

        var letters = 1;
        while (letters < word.Length - 1 && typeface.Width(word[..(letters + 1)], size) <= width)
        {
            letters++;
        }

        return letters;
    }
}
