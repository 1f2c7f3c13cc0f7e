using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.RegularExpressions;

namespace ThiDua.Papers.Spreadsheets;

/// <summary>Rows and cells of a sheet part, written as UTF-8 into a buffer that its owner empties from time to time.</summary>
internal sealed partial class SheetXml
{
    public const int MaxRows = 1_048_576;
    private const int MaxCellLetters = 32_767;
    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    /// <summary>Excel counts a 29/02/1900 that never was: serial numbers are right only from the day after.</summary>
    private static readonly DateOnly FirstSafeDate = new(1900, 3, 1);

    private static readonly SearchValues<char> NeedEscape = SearchValues.Create("&<>\"");
    private readonly ArrayBufferWriter<byte> buffer = new(128 * 1024);
    private int column;

    public int Row { get; private set; }

    public ReadOnlyMemory<byte> Written => buffer.WrittenMemory;

    public void Clear() => buffer.ResetWrittenCount();

    public void Raw(ReadOnlySpan<byte> utf8) => buffer.Write(utf8);

    public void Raw(string markup) => Encoding.UTF8.GetBytes(markup, buffer);

    public void StartRow()
    {
        if (++Row > MaxRows)
        {
            throw new InvalidOperationException("A sheet holds at most 1,048,576 rows.");
        }

        column = 0;
        Raw("<row r=\""u8);
        Integer(Row);
        Raw("\">"u8);
    }

    public void EndRow() => Raw("</row>\n"u8);

    /// <summary>A text cell; what a spreadsheet could take for a formula is marked as typed text.</summary>
    public void TextCell(string? text)
    {
        var style = text is { Length: > 0 } && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? SheetStyles.QuotedText : SheetStyles.Text;
        StyledText(text, style);
    }

    public void StyledText(string? text, int style)
    {
        StartCell(style);
        if (string.IsNullOrEmpty(text))
        {
            Raw("/>"u8);
            return;
        }

        Raw(" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
        var clean = CleanText.Of(text);
        Escaped(clean.Length > MaxCellLetters ? clean[..(MaxCellLetters - 1)] + "…" : clean);
        Raw("</t></is></c>"u8);
    }

    public void NumberCell(decimal? value, int style)
    {
        StartCell(style);
        if (value is not { } number)
        {
            Raw("/>"u8);
            return;
        }

        Raw("><v>"u8);
        var span = buffer.GetSpan(48);
        Utf8Formatter.TryFormat(number, span, out var length);
        buffer.Advance(length);
        Raw("</v></c>"u8);
    }

    public void DateCell(DateOnly? value)
    {
        if (value is { } early && early < FirstSafeDate)
        {
            StyledText(early.ToString("dd'/'MM'/'yyyy", null), SheetStyles.Text);
            return;
        }

        NumberCell(value is { } date ? date.DayNumber - SerialZero.DayNumber : null, SheetStyles.Date);
    }

    public void Escaped(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal))
        {
            text = LooksEscaped().Replace(text, "_x005F_$1");
        }

        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(NeedEscape); at >= 0; at = rest.IndexOfAny(NeedEscape))
        {
            Encoding.UTF8.GetBytes(rest[..at], buffer);
            Raw(rest[at] switch { '&' => "&amp;"u8, '<' => "&lt;"u8, '>' => "&gt;"u8, _ => "&quot;"u8 });
            rest = rest[(at + 1)..];
        }

        Encoding.UTF8.GetBytes(rest, buffer);
    }

    /// <summary>"A" for 1, "AA" for 27.</summary>
    public static string Letters(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);

    private void StartCell(int style)
    {
        Raw("<c r=\""u8);
        Raw(Letters(++column));
        Integer(Row);
        Raw("\" s=\""u8);
        Integer(style);
        Raw("\""u8);
    }

    private void Integer(int value)
    {
        Utf8Formatter.TryFormat(value, buffer.GetSpan(11), out var length);
        buffer.Advance(length);
    }

    // Excel reads "_x0041_" inside a text as an escaped letter: a text that says so must be escaped itself.
    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)")]
    private static partial Regex LooksEscaped();
}
