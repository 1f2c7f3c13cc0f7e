namespace ThiDua.Papers.Writing;

/// <summary>A table; its heading row is repeated on each page.</summary>
/// <param name="Columns">Columns from left to right; at least one.</param>
/// <param name="Rows">Rows in order.</param>
public sealed record TableBlock(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : Block;

/// <summary>A column of a table.</summary>
/// <param name="Header">Its heading, written bold and centred.</param>
/// <param name="Weight">Share of the text width, against the sum of all weights: any unit, for instance millimetres.</param>
/// <param name="Alignment">Side to which its cells are set.</param>
public sealed record TableColumn(string Header, double Weight, TextAlignment Alignment = TextAlignment.Left);

/// <summary>A row of a table.</summary>
public abstract record TableRow
{
    private protected TableRow() { }
}

/// <summary>One cell for each column; missing cells stay empty.</summary>
/// <param name="Cells">Texts from left to right; a line feed breaks the line.</param>
/// <param name="Bold">Bold, for totals.</param>
public sealed record CellsRow(IReadOnlyList<string> Cells, bool Bold = false) : TableRow;

/// <summary>A bold line through all columns that opens a group, e.g. "I. TẬP THỂ"; never left alone at the foot of a page.</summary>
/// <param name="Text">The text, with its number if it has one.</param>
public sealed record GroupRow(string Text) : TableRow;
