namespace ThiDua.Papers.Reading.Proposals.Grids;

/// <summary>A piece of the file in reading order: a line of text or a table.</summary>
internal abstract record GridBlock;

/// <summary>A paragraph outside the tables that may hold lists.</summary>
internal sealed record GridLine(string Text) : GridBlock;

/// <summary>A table as a rectangle: a merged cell stands in each place that it covers, as the same object.</summary>
/// <param name="Name">"Bảng 1" or "Trang Danh sách".</param>
/// <param name="NamesCells">True where cells are known by letters (B7), as in sheets.</param>
/// <param name="Rows">Top to bottom.</param>
internal sealed record Grid(string Name, bool NamesCells, IReadOnlyList<GridRow> Rows) : GridBlock
{
    public int Width { get; } = Rows.Count == 0 ? 0 : Rows.Max(static r => r.Cells.Length);

    public string PlaceOf(GridRow row) => $"{Name}, dòng {row.Number}";

    public string PlaceOf(GridRow row, int column) => NamesCells ? $"{Name}, ô {Letters(column)}{row.Number}" : $"{Name}, dòng {row.Number}, cột {column + 1}";

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}

/// <param name="Number">From 1, as the person counts.</param>
/// <param name="Cells">By column; null where there is none.</param>
internal sealed record GridRow(int Number, GridCell?[] Cells)
{
    public GridCell? this[int column] => column >= 0 && column < Cells.Length ? Cells[column] : null;

    /// <summary>Cells with text that begin in this row, each once, left to right.</summary>
    public IEnumerable<GridCell> Own => Cells.OfType<GridCell>().Where(c => c.Row == Number && c.Text.Length > 0).Distinct();

    public string Source => string.Join(" | ", Own.Select(static c => c.Text.Replace('\n', ' ')));
}

/// <summary>A cell; compared by identity, so that a merged cell is one.</summary>
internal sealed class GridCell(string text, int row, int column, int span)
{
    /// <summary>Trimmed, NFC; lines set apart by a line feed.</summary>
    public string Text { get; } = text;

    /// <summary>Number of the row where it begins.</summary>
    public int Row { get; } = row;

    /// <summary>Column where it begins, from 0.</summary>
    public int Column { get; } = column;

    /// <summary>Columns covered.</summary>
    public int Span { get; } = span;
}
