namespace ThiDua.Papers.Spreadsheets;

/// <summary>How the cells of a column are stored and shown.</summary>
public enum SheetCellKind
{
    /// <summary>Text; never a formula, whatever it begins with.</summary>
    Text,

    /// <summary>A number as it is.</summary>
    Number,

    /// <summary>A date shown dd/MM/yyyy.</summary>
    Date,

    /// <summary>Whole đồng with thousands set apart.</summary>
    Money,
}

/// <summary>One column of a sheet: what it is called, how wide it is, and what it takes from a record. Made by <see cref="SheetColumn"/>.</summary>
/// <typeparam name="T">The record of a row.</typeparam>
public sealed class SheetColumn<T>
{
    private readonly Action<SheetXml, T> write;

    internal SheetColumn(string header, double width, SheetCellKind kind, Action<SheetXml, T> write) =>
        (Header, Width, Kind, this.write) = (header, width, kind, write);

    /// <summary>Heading.</summary>
    public string Header { get; }

    /// <summary>Width in letters, as Excel counts it.</summary>
    public double Width { get; }

    /// <summary>Kind of its cells.</summary>
    public SheetCellKind Kind { get; }

    internal void Write(SheetXml xml, T record) => write(xml, record);
}

/// <summary>Makes columns; a null value leaves the cell empty.</summary>
public static class SheetColumn
{
    /// <summary>A column of text.</summary>
    public static SheetColumn<T> Text<T>(string header, double width, Func<T, string?> value) =>
        new(header, width, SheetCellKind.Text, (xml, record) => xml.TextCell(value(record)));

    /// <summary>A column of numbers.</summary>
    public static SheetColumn<T> Number<T>(string header, double width, Func<T, decimal?> value) =>
        new(header, width, SheetCellKind.Number, (xml, record) => xml.NumberCell(value(record), SheetStyles.Number));

    /// <summary>A column of dates.</summary>
    public static SheetColumn<T> Date<T>(string header, double width, Func<T, DateOnly?> value) =>
        new(header, width, SheetCellKind.Date, (xml, record) => xml.DateCell(value(record)));

    /// <summary>A column of amounts in đồng.</summary>
    public static SheetColumn<T> Money<T>(string header, double width, Func<T, decimal?> value) =>
        new(header, width, SheetCellKind.Money, (xml, record) => xml.NumberCell(value(record), SheetStyles.Money));
}
