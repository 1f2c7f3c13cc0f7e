using L = ThiDua.Papers.Writing.PaperLayout;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>One line of words in their faces.</summary>
internal sealed record RunLine(IReadOnlyList<(string Text, Face Face)> Words, double Indent, double Width, bool IsLast)
{
    public void Draw(PdfFlow flow, TextAlignment alignment, double size)
    {
        var space = PdfFlow.Points(Typeface.Of(Face.Regular).Width(" ", size));
        var widths = Words.Select(w => PdfFlow.Points(Typeface.Of(w.Face).Width(w.Text, size))).ToList();
        var spare = Width - Indent - widths.Sum() - (space * (Words.Count - 1));
        var stretch = alignment is TextAlignment.Justified && !IsLast && Words.Count > 1 ? spare / (Words.Count - 1) : 0;
        var x = L.MarginLeft + Indent + (alignment switch { TextAlignment.Centred => spare / 2, TextAlignment.Right => spare, _ => 0 });
        for (var i = 0; i < Words.Count; i++)
        {
            flow.Canvas.Text(Words[i].Text, Words[i].Face, size, x, flow.Top + PdfFlow.Points(size));
            x += widths[i] + space + stretch;
        }
    }
}

/// <summary>Breaks runs into lines; the first may be set in.</summary>
internal static class RunLines
{
    public static IEnumerable<RunLine> Break(PaperText text, Face plain, double size, double width, double indent)
    {
        var space = PdfFlow.Points(Typeface.Of(Face.Regular).Width(" ", size));
        var line = new List<(string, Face)>();
        var (filled, setIn) = (0.0, indent);
        foreach (var word in Words(text, plain, size, width - indent))
        {
            var length = PdfFlow.Points(Typeface.Of(word.Face).Width(word.Text, size));
            if (line.Count > 0 && setIn + filled + space + length > width)
            {
                yield return new RunLine([.. line], setIn, width, IsLast: false);
                line.Clear();
                (filled, setIn) = (0, 0);
            }

            filled += length + (line.Count > 0 ? space : 0);
            line.Add(word);
        }

        yield return new RunLine(line, setIn, width, IsLast: true);
    }

    private static IEnumerable<(string Text, Face Face)> Words(PaperText text, Face plain, double size, double width) =>
        from run in text.Runs
        let face = run.Bold ? Face.Bold : run.Italic ? Face.Italic : plain
        from word in CleanText.Of(run.Text).Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)
        from piece in TextFit.Wrap(word, face, size, width * PdfCanvas.PointsPerMillimetre)
        select (piece, face);
}
