using System.Globalization;
using System.Security;
using ThiDua.Papers.Reading.Proposals;
using ThiDua.Papers.Tests.Spreadsheets;

namespace ThiDua.Papers.Tests.Reading.Proposals;

/// <summary>Builds submissions of invented units, as Word documents and as workbooks, and reads them.</summary>
internal static class Lists
{
    /// <summary>A cell of a Word table; "^" goes on with the cell above, "a&lt;n&gt;" spans n columns.</summary>
    public static string Docx(params string[][] rows) => $"<w:tbl>{string.Concat(rows.Select(static r => $"<w:tr>{string.Concat(r.Select(Cell))}</w:tr>"))}</w:tbl>";

    public static string Line(string text) => DocxBuilder.Paragraph(text);

    public static string Letterhead(string issuer, string number, string date) => DocxBuilder.Table(
        [DocxBuilder.Lines("SỞ KHOA HỌC VÀ CÔNG NGHỆ", issuer), DocxBuilder.Lines("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")],
        [DocxBuilder.Lines($"Số: {number}"), DocxBuilder.Lines($"Lam Giang, {date}")]) + DocxBuilder.Lines("TỜ TRÌNH", "Về việc đề nghị khen thưởng phong trào thi đua");

    public static Task<ProposalFacts> ReadDocx(params string[] body) => Facts(DocxBuilder.Document(string.Concat(body)), "to-trinh.docx");

    /// <summary>One sheet; merges like "A2:E2".</summary>
    public static Task<ProposalFacts> ReadXlsx(string[][] rows, params string[] merges) => Facts(Xlsx(rows, merges), "danh-sach.xlsx");

    public static byte[] Xlsx(string[][] rows, params string[] merges)
    {
        var sheet = string.Concat(rows.Select(static (row, r) => $"<row r='{r + 1}'>{string.Concat(row.Select((text, c) => Cell(text, r, c)))}</row>"));
        var tail = merges.Length == 0 ? "" : $"</sheetData><mergeCells>{string.Concat(merges.Select(static m => $"<mergeCell ref='{m}'/>"))}</mergeCells><sheetData>";
        return Books.Minimal(sheet + tail).ToArray();
    }

    public static async Task<ProposalFileResult> Read(byte[] file, string name) =>
        await ProposalFile.ReadAsync(new MemoryStream(file), name, TestContext.Current.CancellationToken);

    private static async Task<ProposalFacts> Facts(byte[] file, string name) => (await Read(file, name)).ShouldBeOfType<ProposalReading>().Facts;

    private static string Cell(string text)
    {
        if (text == "^")
        {
            return "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>";
        }

        var span = text.EndsWith('>') ? text[(text.LastIndexOf('<') + 1)..^1] : null;
        var words = span is null ? text : text[..text.LastIndexOf('<')];
        // Every cell may be gone on with: Word marks the first of a merge, and a mark with nothing below it does no harm.
        var properties = (span is null ? "" : $"<w:gridSpan w:val=\"{span}\"/>") + "<w:vMerge w:val=\"restart\"/>";
        return $"<w:tc><w:tcPr>{properties}</w:tcPr>{DocxBuilder.Lines([.. words.Split('\n')])}</w:tc>";
    }

    private static string Cell(string text, int row, int column) =>
        text.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"<c r='{(char)('A' + column)}{row + 1}' t='inlineStr'><is><t>{SecurityElement.Escape(text)}</t></is></c>");
}
