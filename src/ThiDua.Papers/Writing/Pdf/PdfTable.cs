using L = ThiDua.Papers.Writing.PaperLayout;

namespace ThiDua.Papers.Writing.Pdf;

/// <summary>A table with lines; its heading row comes again on each page. A row is torn only when it is higher than a page.</summary>
internal sealed class PdfTable
{
    private const double Padding = 1.4;
    private const double SquareSide = 5;
    private const double Pen = 0.5;
    private static readonly string SquareWords = "/Alt" + PdfObjects.Text("Ô để đánh dấu");
    private readonly PdfFlow flow;
    private readonly TableBlock table;
    private readonly double[] widths;
    private readonly Row heading;

    public PdfTable(PdfFlow flow, TableBlock table)
    {
        (this.flow, this.table) = (flow, table);
        widths = TableWidths.Of(table, flow.Width);
        heading = RowOf([.. table.Columns.Select(c => c.Header)], widths, Face.Bold, [.. table.Columns.Select(_ => TextAlignment.Centred)]);
    }

    /// <summary>Draws the table; <paramref name="after"/> must stand on one page with its last row.</summary>
    public void Draw(double after)
    {
        var rows = table.Rows.Select(RowOf).ToList();
        using (flow.Tags.Group("Table"))
        {
            flow.Room(heading.Height + Following(rows, 0, after));
            Draw(heading, (_, _) => ("TH", "/A<</O/Table/Scope/Column>>"));
            for (var i = 0; i < rows.Count; i++)
            {
                MakeRoom(rows[i].Height + (table.Rows[i] is GroupRow ? Following(rows, i + 1, after) : i == rows.Count - 1 ? after : 0));
                var span = rows[i].Cells.Count < widths.Length ? $"/A<</O/Table/ColSpan {widths.Length}>>" : "";
                Draw(rows[i], (_, square) => ("TD", square ? SquareWords : span));
            }
        }

        flow.Skip(PdfFlow.Points(L.ParagraphGap));
    }

    /// <summary>Height of a row that must follow the one before: a group is never left alone at the foot of a page.</summary>
    private double Following(List<Row> rows, int index, double after) =>
        index >= rows.Count ? 0 : rows[index].Height + (table.Rows[index] is GroupRow ? Following(rows, index + 1, after) : index == rows.Count - 1 ? after : 0);

    private void MakeRoom(double height)
    {
        var page = flow.Bottom - L.MarginTop - heading.Height;
        if (flow.Room(Math.Min(height, page)))
        {
            Again();
        }
    }

    // Its second and later appearances are no content of their own: outside any cell, letters are decoration.
    private void Again() => Draw(heading, null);

    private Row RowOf(TableRow row) => row switch
    {
        GroupRow group => RowOf([group.Text], [flow.Width], Face.Bold, [TextAlignment.Left]),
        CellsRow cells => RowOf([.. widths.Select((_, i) => i < cells.Cells.Count ? cells.Cells[i] : "")], widths, cells.Bold ? Face.Bold : Face.Regular, [.. table.Columns.Select(c => c.Alignment)]),
        _ => throw new ArgumentException("Unknown kind of row.", nameof(row)),
    };

    private static Row RowOf(IReadOnlyList<string> texts, double[] columns, Face face, TextAlignment[] sides)
    {
        var x = L.MarginLeft;
        var cells = new List<Cell>();
        for (var i = 0; i < columns.Length; i++)
        {
            var square = texts[i] == PdfWriter.Square;
            // Words between narrow lines are not stretched: they would fall apart.
            var style = new LineStyle(face, L.TableSize, sides[i] is TextAlignment.Justified ? TextAlignment.Left : sides[i]);
            cells.Add(new Cell(x, columns[i], square, square || texts[i].Length == 0 ? [] : RunLines.Break(texts[i], style, x + Padding, columns[i] - (2 * Padding))));
            x += columns[i];
        }

        return new Row(cells);
    }

    private void Draw(Row row, Func<Cell, bool, (string Element, string Attributes)>? tag)
    {
        var from = 0;
        do
        {
            var lines = Math.Max(1, (int)((flow.Free - (2 * Padding)) / PdfFlow.LineHeight(L.TableSize)));
            var part = row.Height <= flow.Free + 0.001 ? row.Lines - from : Math.Min(lines, row.Lines - from);
            Draw(row, from, part, tag);
            from += part;
            if (from < row.Lines && flow.Room(flow.Bottom) && tag is not null)
            {
                Again();
            }
        }
        while (from < row.Lines);
    }

    private void Draw(Row row, int from, int count, Func<Cell, bool, (string Element, string Attributes)>? tag)
    {
        var top = flow.Top;
        var height = row.HeightOf(count);
        foreach (var cell in row.Cells)
        {
            flow.Canvas.Rectangle(cell.X, top, cell.Width, height, Pen, Ink.Black);
            if (cell.Square)
            {
                flow.Canvas.Rectangle(cell.X + ((cell.Width - SquareSide) / 2), top + ((height - SquareSide) / 2), SquareSide, SquareSide, 2 * Pen, Ink.Black);
            }
        }

        if (tag is null)
        {
            Letters(row, from, count, top, null);
        }
        else
        {
            using var element = flow.Tags.Group("TR");
            Letters(row, from, count, top, tag);
        }

        flow.MoveTo(top + height);
    }

    private void Letters(Row row, int from, int count, double top, Func<Cell, bool, (string Element, string Attributes)>? tag)
    {
        foreach (var cell in row.Cells)
        {
            if (tag is null)
            {
                Letters(cell, from, count, top);
                continue;
            }

            var (element, attributes) = tag(cell, cell.Square);
            using var open = flow.Tags.Holding(element, attributes);
            Letters(cell, from, count, top);
        }
    }

    private void Letters(Cell cell, int from, int count, double top)
    {
        foreach (var (i, line) in cell.Lines.Skip(from).Take(count).Index())
        {
            line.Draw(flow, top + Padding + (i * PdfFlow.LineHeight(L.TableSize)));
        }
    }

    private sealed record Cell(double X, double Width, bool Square, List<RunLine> Lines);

    private sealed record Row(List<Cell> Cells)
    {
        public int Lines { get; } = Math.Max(1, Cells.Max(c => c.Lines.Count));

        public double Height => HeightOf(Lines);

        public double HeightOf(int lines) =>
            Math.Max((lines * PdfFlow.LineHeight(L.TableSize)) + (2 * Padding), Cells.Any(c => c.Square) ? SquareSide + (4 * Padding) : 0);
    }
}
