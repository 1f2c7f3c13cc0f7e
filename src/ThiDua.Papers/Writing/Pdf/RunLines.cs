namespace ThiDua.Papers.Writing.Pdf;

/// <summary>How lines of one paragraph look; the first may be set in. Size in points, indent in millimetres.</summary>
internal readonly record struct LineStyle(Face Face, double Size, TextAlignment Alignment, double Indent = 0);

/// <summary>One line of stretches in their faces, ready to be drawn. Lengths in millimetres.</summary>
internal sealed record RunLine(IReadOnlyList<(string Text, Face Face)> Runs, double Left, double Room, double Width, int Spaces, LineStyle Style, bool Ends)
{
    /// <summary>Whether the text is at its end.</summary>
    public bool IsLast { get; init; }

    /// <summary>Spaces closer to their natural width than this are left alone.</summary>
    private const double LeastStretch = 0.001;

    /// <summary>Draws the line under <paramref name="top"/>.</summary>
    public void Draw(PdfFlow flow, double top)
    {
        if (Runs.Count == 0)
        {
            return;
        }

        var spare = Room - Width;
        var stretch = Style.Alignment is TextAlignment.Justified && !Ends && Spaces > 0 ? spare / Spaces : 0;
        var x = Left + (Style.Alignment switch { TextAlignment.Centred => spare / 2, TextAlignment.Right => spare, _ => 0 });
        // The space after a line keeps words apart for programs that read the text without its places.
        var runs = IsLast ? Runs : [.. Runs.SkipLast(1), (Runs[^1].Text + " ", Runs[^1].Face)];
        flow.Canvas.Runs(runs, Style.Size, x, top + PdfFlow.Points(Style.Size), stretch > LeastStretch ? stretch * PdfCanvas.PointsPerMillimetre : 0);
    }
}

/// <summary>Breaks texts into lines. A line feed always breaks; several spaces are kept, as room for the pen.</summary>
internal static class RunLines
{
    public static List<RunLine> Break(PaperText text, LineStyle style, double left, double width)
    {
        var lines = new List<RunLine>();
        var indent = style.Indent;
        foreach (var paragraph in Paragraphs(text, style.Face))
        {
            var line = new LineInMaking(style, left + indent, width - indent);
            foreach (var word in paragraph.SelectMany(w => Cut(w, style.Size, width - indent)))
            {
                if (!line.Take(word))
                {
                    lines.Add(line.Finish(ends: false));
                    (indent, line) = (0, new LineInMaking(style, left, width));
                    line.Take(word with { Before = 0 });
                }
            }

            lines.Add(line.Finish(ends: true));
        }

        lines[^1] = lines[^1] with { IsLast = true };
        return lines;
    }

    public static List<RunLine> Break(string text, LineStyle style, double left, double width) => Break(PaperText.Plain(text), style, left, width);

    public static double Height(IReadOnlyList<RunLine> lines, double size) => lines.Count * PdfFlow.LineHeight(size);

    private static IEnumerable<List<LineWord>> Paragraphs(PaperText text, Face plain)
    {
        var words = new List<LineWord>();
        var word = new LineWord([], 0);
        foreach (var run in text.Runs)
        {
            var face = FaceOf(run, plain);
            foreach (var part in Parts(CleanText.Of(run.Text).Replace('\t', ' ')))
            {
                if (part is " " or "\n")
                {
                    if (word.Pieces.Count > 0)
                    {
                        words.Add(word);
                        word = new LineWord([], 0);
                    }

                    word = word with { Before = word.Before + 1 };
                    if (part == "\n")
                    {
                        yield return words;
                        (words, word) = ([], new LineWord([], 0));
                    }
                }
                else if (part == "-" && word is { Pieces.Count: 0, Before: 1 } && words.Count > 0)
                {
                    // "Thi đua - Khen thưởng" breaks after the dash: a line that begins with one looks like an item of a list.
                    words[^1].Pieces.Add((" -", face));
                    word = new LineWord([], 0);
                }
                else
                {
                    word.Pieces.Add((part, face));
                }
            }
        }

        if (word.Pieces.Count > 0)
        {
            words.Add(word);
        }

        yield return words;
    }

    /// <summary>A word wider than a line comes in pieces.</summary>
    private static IEnumerable<LineWord> Cut(LineWord word, double size, double width)
    {
        if (word.Pieces.Sum(p => PdfFlow.Points(Typeface.Of(p.Face).Width(p.Text, size))) <= width)
        {
            return [word];
        }

        return word.Pieces.SelectMany(p => TextFit.Wrap(p.Text, p.Face, size, width * PdfCanvas.PointsPerMillimetre).Select(part => (part, p.Face)))
            .Select((piece, i) => new LineWord([piece], i == 0 ? word.Before : 0));
    }

    private static Face FaceOf(TextRun run, Face plain) => (run.Bold || plain is Face.Bold, run.Italic || plain is Face.Italic) switch
    {
        (true, true) => Face.BoldItalic,
        (true, false) => Face.Bold,
        (false, true) => Face.Italic,
        _ => plain,
    };

    /// <summary>Words, single spaces and line feeds in order.</summary>
    private static IEnumerable<string> Parts(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text[start] is ' ' or '\n' ? start + 1 : text.AsSpan(start).IndexOfAny(' ', '\n') is var at and >= 0 ? start + at : text.Length;
            yield return text[start..end];
            start = end;
        }
    }
}

/// <summary>Letters that no space parts, with the number of spaces before them.</summary>
internal sealed record LineWord(List<(string Text, Face Face)> Pieces, int Before);

/// <summary>A line that takes words as long as there is room.</summary>
internal sealed class LineInMaking(LineStyle style, double left, double room)
{
    private readonly List<(string Text, Face Face)> runs = [];
    private double filled;
    private int spaces;

    /// <returns>False when the word does not fit and belongs on the next line.</returns>
    public bool Take(LineWord word)
    {
        var face = runs.Count > 0 ? runs[^1].Face : word.Pieces[0].Face;
        var gap = word.Before * WidthOf(" ", face);
        var width = word.Pieces.Sum(p => WidthOf(p.Text, p.Face));
        if (runs.Count > 0 && filled + gap + width > room + 0.001)
        {
            return false;
        }

        filled += gap + width;
        spaces += (runs.Count > 0 ? word.Before : 0) + word.Pieces.Sum(p => p.Text.Count(c => c == ' '));
        Add(new string(' ', word.Before), face);
        foreach (var (text, own) in word.Pieces)
        {
            Add(text, own);
        }

        return true;
    }

    public RunLine Finish(bool ends) => new([.. runs], left, room, filled, spaces, style, ends);

    private void Add(string text, Face face)
    {
        if (runs.Count > 0 && (runs[^1].Face == face || text.Length == 0))
        {
            runs[^1] = (runs[^1].Text + text, runs[^1].Face);
        }
        else if (text.Length > 0)
        {
            runs.Add((text, face));
        }
    }

    private double WidthOf(string text, Face face) => PdfFlow.Points(Typeface.Of(face).Width(text, style.Size));
}
