namespace ThiDua.Papers.Spreadsheets;

/// <summary>What reading a file came to: <see cref="SheetRows"/> or <see cref="SheetRefusal"/>.</summary>
public abstract record SheetReading
{
    private protected SheetReading() { }
}

/// <summary>The rows that hold anything, in order.</summary>
/// <param name="Rows">Rows; never empty.</param>
public sealed record SheetRows(IReadOnlyList<SheetRow> Rows) : SheetReading;

/// <summary>One row.</summary>
/// <param name="Number">Its number in the sheet, from 1, as the person sees it.</param>
/// <param name="Cells">
/// Texts from column A on, in NFC and trimmed, empty for an empty cell; shorter than others when the row ends early. Dates are dd/MM/yyyy,
/// with HH:mm when they carry an hour; numbers are plain, with a point and without thousands marks; formulas give the value last computed.
/// </param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>Text of a column counted from 0; empty past the end.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}

/// <summary>The first rows of one sheet.</summary>
/// <param name="Name">Name of its tab.</param>
/// <param name="Rows">Rows that hold anything; empty when the sheet does.</param>
public sealed record SheetPeek(string Name, IReadOnlyList<SheetRow> Rows);

/// <summary>Why a file was not read.</summary>
public enum SheetFault
{
    /// <summary>The file has no byte.</summary>
    EmptyFile,

    /// <summary>The file is larger than allowed.</summary>
    TooLarge,

    /// <summary>A program under another name.</summary>
    Program,

    /// <summary>Something else than a workbook: a PDF, a Word document, a picture, plain text.</summary>
    NotWorkbook,

    /// <summary>The format of Excel 97-2003, or the binary one.</summary>
    OldFormat,

    /// <summary>A workbook with macros.</summary>
    Macros,

    /// <summary>A password is needed to open it.</summary>
    PasswordProtected,

    /// <summary>It unpacks to more than allowed.</summary>
    UnpacksTooLarge,

    /// <summary>It breaks off or contradicts itself.</summary>
    Damaged,

    /// <summary>The sheet asked for is not there.</summary>
    SheetMissing,

    /// <summary>The sheet holds nothing.</summary>
    NoRows,

    /// <summary>More rows than allowed.</summary>
    TooManyRows,

    /// <summary>More columns than allowed.</summary>
    TooManyColumns,
}

/// <summary>A file that was not read.</summary>
/// <param name="Fault">Why.</param>
/// <param name="Sentence">The same in Vietnamese, with what to do next.</param>
public sealed record SheetRefusal(SheetFault Fault, string Sentence) : SheetReading;
