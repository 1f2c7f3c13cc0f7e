using ThiDua.Papers.Writing.Pdf;

namespace ThiDua.Papers.Writing;

/// <summary>Widths of a table's columns, the same for every writer that lays out pages.</summary>
internal static class TableWidths
{
    /// <summary>Room between a cell's text and its lines, both sides together, in millimetres.</summary>
    private const double Padding = 3.2;

    /// <summary>The widest share of the text that a single word may claim.</summary>
    private const double MostForAWord = 0.25;

    /// <summary>
    /// The text width shared by weight; a column whose longest word would be torn, such as "STT" over single figures, gets what the word needs
    /// from the columns that have more than they need.
    /// </summary>
    /// <returns>Millimetres, whose sum is <paramref name="textWidth"/>.</returns>
    public static double[] Of(TableBlock table, double textWidth)
    {
        var weights = table.Columns.Sum(c => c.Weight);
        double[] widths = [.. table.Columns.Select(c => textWidth * c.Weight / weights)];
        double[] needs = [.. table.Columns.Select((c, i) => Math.Min(Need(table, i), textWidth * MostForAWord))];
        var missing = widths.Zip(needs, (w, n) => Math.Max(0, n - w)).Sum();
        var spare = widths.Zip(needs, (w, n) => Math.Max(0, w - n)).Sum();
        if (missing <= 0 || spare < missing)
        {
            return widths;
        }

        return [.. widths.Zip(needs, (w, n) => w < n ? n : w - ((w - n) * missing / spare))];
    }

    private static double Need(TableBlock table, int column)
    {
        var widest = Widest(table.Columns[column].Header, Face.Bold);
        foreach (var row in table.Rows.OfType<CellsRow>())
        {
            widest = Math.Max(widest, column < row.Cells.Count ? Widest(row.Cells[column], row.Bold ? Face.Bold : Face.Regular) : 0);
        }

        return (widest / PdfCanvas.PointsPerMillimetre) + Padding;
    }

    private static double Widest(string text, Face face)
    {
        var typeface = Typeface.Of(face);
        var widest = 0.0;
        foreach (var range in text.AsSpan().SplitAny(' ', '\n'))
        {
            widest = Math.Max(widest, typeface.Width(text.AsSpan(range), PaperLayout.TableSize));
        }

        return widest;
    }
}
