using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ThiDua.Papers.Spreadsheets;

/// <summary>Writes sheets of records as an .xlsx file, row by row: memory does not grow with the number of rows.</summary>
public static class SheetWriter
{
    private const int FlushAt = 64 * 1024;

    /// <summary>
    /// Writes a workbook. Texts are stored as texts, so none becomes a formula; dates show as dd/MM/yyyy; the heading row is bold, stays on
    /// screen and is repeated on each printed page. A text longer than 32,767 letters, Excel's limit, ends in "…". Equal input gives equal bytes.
    /// </summary>
    /// <param name="output">Where to write; need not be seekable, stays open.</param>
    /// <param name="sheets">Sheets in order; at least one.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <exception cref="ArgumentException">There is no sheet.</exception>
    /// <exception cref="InvalidOperationException">A sheet has more than 1,048,576 rows.</exception>
    public static async Task WriteAsync(Stream output, IReadOnlyList<Sheet> sheets, CancellationToken cancellationToken = default)
    {
        if (sheets.Count == 0)
        {
            throw new ArgumentException("A workbook has at least one sheet.", nameof(sheets));
        }

        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, null, cancellationToken);
        await PartAsync(zip, "[Content_Types].xml", WorkbookParts.ContentTypes(sheets.Count), cancellationToken);
        await PartAsync(zip, "_rels/.rels", WorkbookParts.PackageRelations(), cancellationToken);
        await PartAsync(zip, "xl/workbook.xml", WorkbookParts.Workbook(sheets), cancellationToken);
        await PartAsync(zip, "xl/_rels/workbook.xml.rels", WorkbookParts.WorkbookRelations(sheets.Count), cancellationToken);
        await PartAsync(zip, "xl/styles.xml", SheetStyles.Part.ToArray(), cancellationToken);
        for (var i = 0; i < sheets.Count; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{i + 1}.xml");
            await using var part = await OfficeZip.NewEntry(zip, path).OpenAsync(cancellationToken);
            await WriteSheetAsync(part, sheets[i], cancellationToken);
        }
    }

    private static async Task PartAsync(ZipArchive zip, string path, byte[] content, CancellationToken cancellationToken)
    {
        await using var stream = await OfficeZip.NewEntry(zip, path).OpenAsync(cancellationToken);
        await stream.WriteAsync(content, cancellationToken);
    }

    private static async Task WriteSheetAsync(Stream part, Sheet sheet, CancellationToken cancellationToken)
    {
        var xml = new SheetXml();
        var columns = sheet.Columns;
        Begin(xml, columns, sheet.TitleLines.Count + 1);
        foreach (var (line, index) in sheet.TitleLines.Select((line, index) => (line, index)))
        {
            xml.StartRow();
            xml.StyledText(line, index == 0 ? SheetStyles.Title : SheetStyles.Subtitle);
            xml.EndRow();
        }

        xml.StartRow();
        foreach (var (header, _) in columns)
        {
            xml.StyledText(header, SheetStyles.Header);
        }

        xml.EndRow();
        await sheet.WriteRowsAsync(xml, () => xml.Written.Length < FlushAt ? default : EmptyAsync(), cancellationToken);
        End(xml, columns.Count, sheet.TitleLines.Count);
        await EmptyAsync();

        async ValueTask EmptyAsync()
        {
            await part.WriteAsync(xml.Written, cancellationToken);
            xml.Clear();
        }
    }

    private static void Begin(SheetXml xml, IReadOnlyList<(string Header, double Width)> columns, int headerRow)
    {
        xml.Raw(WorkbookParts.Declaration);
        xml.Raw("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        xml.Raw("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">");
        xml.Raw(string.Create(CultureInfo.InvariantCulture,
            $"<pane ySplit=\"{headerRow}\" topLeftCell=\"A{headerRow + 1}\" activePane=\"bottomLeft\" state=\"frozen\"/>"));
        xml.Raw("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15.75\"/><cols>");
        for (var i = 0; i < columns.Count; i++)
        {
            xml.Raw(string.Create(CultureInfo.InvariantCulture,
                $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{columns[i].Width:0.##}\" customWidth=\"1\"/>"));
        }

        xml.Raw("</cols><sheetData>\n");
    }

    private static void End(SheetXml xml, int columns, int titles)
    {
        var last = SheetXml.Letters(columns);
        var tail = new StringBuilder("</sheetData>");
        tail.Append(CultureInfo.InvariantCulture, $"<autoFilter ref=\"A{titles + 1}:{last}{xml.Row}\"/>");
        if (titles > 0 && columns > 1)
        {
            tail.Append(CultureInfo.InvariantCulture, $"<mergeCells count=\"{titles}\">");
            for (var row = 1; row <= titles; row++)
            {
                tail.Append(CultureInfo.InvariantCulture, $"<mergeCell ref=\"A{row}:{last}{row}\"/>");
            }

            tail.Append("</mergeCells>");
        }

        tail.Append("<pageMargins left=\"0.6\" right=\"0.6\" top=\"0.8\" bottom=\"0.8\" header=\"0.4\" footer=\"0.4\"/>")
            .Append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>")
            .Append("<headerFooter><oddHeader>&amp;C&amp;P</oddHeader></headerFooter></worksheet>");
        xml.Raw(tail.ToString());
    }
}
