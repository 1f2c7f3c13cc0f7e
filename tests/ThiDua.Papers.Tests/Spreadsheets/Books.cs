using System.IO.Compression;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Papers.Tests.Spreadsheets;

/// <summary>Workbooks of invented people, and files that only pretend to be workbooks.</summary>
internal static class Books
{
    public sealed record Officer(string Name, DateOnly? Born, decimal? Years, decimal? Money);

    public static readonly IReadOnlyList<SheetColumn<Officer>> Columns =
    [
        SheetColumn.Text<Officer>("Họ và tên", 30, o => o.Name),
        SheetColumn.Date<Officer>("Ngày sinh", 14, o => o.Born),
        SheetColumn.Number<Officer>("Số năm", 10, o => o.Years),
        SheetColumn.Money<Officer>("Tiền thưởng", 16, o => o.Money),
    ];

    public static async Task<MemoryStream> WriteAsync(params Sheet[] sheets)
    {
        var stream = new MemoryStream();
        await SheetWriter.WriteAsync(stream, sheets, TestContext.Current.CancellationToken);
        stream.Position = 0;
        return stream;
    }

    public static Task<MemoryStream> WriteAsync(IEnumerable<Officer> officers, params string[] titles) =>
        WriteAsync(Sheet.Of("Danh sách", Columns, officers, titles));

    public static async Task<SheetReading> ReadAsync(Stream stream, SheetLimits? limits = null) =>
        await SheetReader.ReadAsync(stream, limits ?? new SheetLimits(), TestContext.Current.CancellationToken);

    /// <summary>A zip of parts that need not make sense.</summary>
    public static MemoryStream Zip(params (string Path, string Content)[] parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(path).Open());
                writer.Write(content);
            }
        }

        stream.Position = 0;
        return stream;
    }

    /// <summary>The least workbook around a sheet part, with shared texts and styles when given.</summary>
    public static MemoryStream Minimal(string sheetXml, string? shared = null, string? styles = null, string workbookExtra = "")
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        return Zip(
            ("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"),
            ("_rels/.rels", $"<Relationships xmlns='{Relations}'><Relationship Id='r' Type='{Office}/officeDocument' Target='/xl/workbook.xml'/></Relationships>"),
            ("xl/workbook.xml", $"<workbook xmlns='{Main}' xmlns:r='{Office}'>{workbookExtra}<sheets><sheet name='Ẩn' state='hidden' sheetId='2' r:id='none'/><sheet name='Một' sheetId='1' r:id='s'/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns='{Relations}'><Relationship Id='s' Type='{Office}/worksheet' Target='worksheets/a.xml'/><Relationship Id='t' Type='{Office}/sharedStrings' Target='sharedStrings.xml'/><Relationship Id='y' Type='{Office}/styles' Target='styles.xml'/></Relationships>"),
            ("xl/sharedStrings.xml", $"<sst xmlns='{Main}'>{shared}</sst>"),
            ("xl/styles.xml", $"<styleSheet xmlns='{Main}'>{styles}</styleSheet>"),
            ("xl/worksheets/a.xml", $"<worksheet xmlns='{Main}'><sheetData>{sheetXml}</sheetData></worksheet>"));
    }
}
