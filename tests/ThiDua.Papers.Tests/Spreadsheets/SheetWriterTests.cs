using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ThiDua.Papers.Spreadsheets;
using static ThiDua.Papers.Tests.Spreadsheets.Books;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using CellFormat = DocumentFormat.OpenXml.Spreadsheet.CellFormat;
using CellValues = DocumentFormat.OpenXml.Spreadsheet.CellValues;

namespace ThiDua.Papers.Tests.Spreadsheets;

public sealed class SheetWriterTests
{
    private static readonly Officer An = new("Đặng Thị Ánh", new DateOnly(1985, 3, 7), 12.5m, 1_080_000m);

    [Fact]
    public async Task The_workbook_is_valid_for_the_Office_schema()
    {
        using var stream = await WriteAsync([An, new("Trần & Bé <b>", null, null, null)], "DANH SÁCH", "(Kèm theo tờ trình)");
        using var document = SpreadsheetDocument.Open(stream, false);

        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document)
            .Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_written_reads_back_with_dates_and_amounts()
    {
        using var stream = await WriteAsync([An], "DANH SÁCH");

        var rows = (await ReadAsync(stream)).ShouldBeOfType<SheetRows>().Rows;

        rows.Select(r => string.Join('|', r.Cells)).ShouldBe(
            ["DANH SÁCH", "Họ và tên|Ngày sinh|Số năm|Tiền thưởng", "Đặng Thị Ánh|07/03/1985|12.5|1080000"]);
        rows[2].Number.ShouldBe(3);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+84912")]
    [InlineData("-cmd")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public async Task A_text_that_looks_like_a_formula_stays_a_quoted_text(string name)
    {
        using var stream = await WriteAsync([An with { Name = name }]);
        using var document = SpreadsheetDocument.Open(stream, false);
        var part = document.WorkbookPart!;
        var cell = part.WorksheetParts.Single().Worksheet.Descendants<Cell>().Single(c => c.CellReference == "A2");

        cell.DataType!.Value.ShouldBe(CellValues.InlineString);
        cell.CellFormula.ShouldBeNull();
        var format = part.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        format.QuotePrefix!.Value.ShouldBeTrue();
    }

    [Fact]
    public async Task Dates_that_Excel_miscounts_are_written_as_text()
    {
        using var stream = await WriteAsync([An with { Born = new DateOnly(1900, 2, 28) }, An with { Born = new DateOnly(1900, 3, 1) }, An with { Born = new DateOnly(2999, 12, 31) }]);

        var rows = (await ReadAsync(stream)).ShouldBeOfType<SheetRows>().Rows;

        rows.Skip(1).Select(r => r[1]).ShouldBe(["28/02/1900", "01/03/1900", "31/12/2999"]);
    }

    [Fact]
    public async Task Emoji_control_signs_and_escape_lookalikes_survive_or_vanish_cleanly()
    {
        using var stream = await WriteAsync([An with { Name = "Sao 🌟 đỏ\u0001 _x0041_ \uD800!" }]);

        var rows = (await ReadAsync(stream)).ShouldBeOfType<SheetRows>().Rows;

        rows[1][0].ShouldBe("Sao 🌟 đỏ _x0041_ !");
    }

    [Fact]
    public async Task Sheet_names_are_made_fit_for_Excel_and_unlike_each_other()
    {
        var long1 = "Tập thể/cá nhân [đề nghị] năm 2026 của Sở";
        using var stream = await WriteAsync(Sheet.Of(long1, Columns, [An]), Sheet.Of(long1, Columns, [An]), Sheet.Of("", Columns, Arriving(An)));
        using var document = SpreadsheetDocument.Open(stream, false);

        document.WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value).ShouldBe(
            ["Tập thể-cá nhân -đề nghị- năm 2", "Tập thể-cá nhân -đề nghị- n (2)", "Trang"]);
        new OpenXmlValidator().Validate(document).ShouldBeEmpty();
    }

    [Fact]
    public async Task Equal_rows_give_equal_bytes()
    {
        using var one = await WriteAsync([An], "DANH SÁCH");
        using var two = await WriteAsync([An], "DANH SÁCH");

        one.ToArray().ShouldBe(two.ToArray());
    }

    private static async IAsyncEnumerable<Officer> Arriving(Officer officer)
    {
        await Task.Yield();
        yield return officer;
    }
}
