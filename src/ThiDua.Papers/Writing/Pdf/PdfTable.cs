using L = ThiDua.Papers.Writing.PaperLayout;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>A table with lines; its heading row comes again on each page.</summary>
internal sealed class PdfTable
{
    private const double Padding = 1.4;
    private const double SquareSide = 5;
    private const double Pen = 0.5;
    private readonly PdfFlow flow;
    private readonly TableBlock table;
    private readonly double[] widths;

    public PdfTable(PdfFlow flow, TableBlock table)
    {
        (this.flow, this.table) = (flow, table);
        var weights = table.Columns.Sum(c => c.Weight);
        widths = [.. table.Columns.Select(c => PdfFlow.Width * c.Weight / weights)];
    }

    public void Draw()
    {
        Heading();
        for (var i = 0; i < table.Rows.Count; i++)
        {
            if (table.Rows[i] is GroupRow group)
            {
                // Never left alone at the foot of a page.
                var next = i + 1 < table.Rows.Count && table.Rows[i + 1] is CellsRow after ? HeightOf(after.Cells, Face.Regular) : 0;
                Row([CleanText.Of(group.Text)], [PdfFlow.Width], Face.Bold, [TextAlignment.Left], next);
            }
            else if (table.Rows[i] is CellsRow row)
            {
                Row([.. row.Cells.Select(CleanText.Of)], widths, row.Bold ? Face.Bold : Face.Regular, [.. table.Columns.Select(c => c.Alignment)], 0);
            }
        }

        flow.Skip(PdfFlow.Points(L.ParagraphGap));
    }

    private void Heading() => Row([.. table.Columns.Select(c => CleanText.Of(c.Header))], widths, Face.Bold, [.. table.Columns.Select(_ => TextAlignment.Centred)], 2 * PdfFlow.LineHeight(L.TableSize), isHeading: true);

    private void Row(IReadOnlyList<string> cells, double[] columns, Face face, IReadOnlyList<TextAlignment> alignments, double keepWith, bool isHeading = false)
    {
        var lines = cells.Select((cell, i) => i < columns.Length ? Wrapped(cell, face, columns[i]) : []).ToList();
        var height = Height(lines, cells);
        if (flow.Room(height + keepWith) && !isHeading)
        {
            Heading();
        }

        var (top, x) = (flow.Top, L.MarginLeft);
        for (var i = 0; i < columns.Length; i++)
        {
            flow.Canvas.Rectangle(x, top, columns[i], height, Pen, Ink.Black);
            Cell(i < cells.Count ? cells[i] : "", i < lines.Count ? lines[i] : [], face, x, columns[i], top, height, alignments[i]);
            x += columns[i];
        }

        flow.MoveTo(top + height);
    }

    private void Cell(string cell, List<string> lines, Face face, double x, double width, double top, double height, TextAlignment alignment)
    {
        if (cell == PdfWriter.Square)
        {
            flow.Canvas.Rectangle(x + ((width - SquareSide) / 2), top + ((height - SquareSide) / 2), SquareSide, SquareSide, 2 * Pen, Ink.Black);
            return;
        }

        flow.MoveTo(top + Padding);
        foreach (var line in lines)
        {
            flow.Line(line, face, L.TableSize, x + Padding, width - (2 * Padding), alignment);
            flow.MoveTo(flow.Top + PdfFlow.LineHeight(L.TableSize));
        }
    }

    private double HeightOf(IReadOnlyList<string> cells, Face face) =>
        Height([.. cells.Take(widths.Length).Select((cell, i) => Wrapped(CleanText.Of(cell), face, widths[i]))], cells);

    private static double Height(List<List<string>> lines, IReadOnlyList<string> cells) =>
        Math.Max((lines.Max(l => l.Count) * PdfFlow.LineHeight(L.TableSize)) + (2 * Padding), cells.Contains(PdfWriter.Square) ? SquareSide + (4 * Padding) : 0);

    private static List<string> Wrapped(string cell, Face face, double width) =>
        TextFit.Wrap(cell, face, L.TableSize, (width - (2 * Padding)) * PdfCanvas.PointsPerMillimetre);
}
