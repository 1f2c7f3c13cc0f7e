using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Comparison;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Web.Pages.Office.Nominations;

/// <summary>The comparison as a spreadsheet: a row for each nominee, a column for each thing compared.</summary>
internal static class ComparisonSheet
{
    public static async Task<byte[]> WriteAsync(ComparisonPage page, CancellationToken ct)
    {
        var lines = ComparisonLines.Of(page);
        SheetColumn<int>[] columns =
        [
            SheetColumn.Number<int>("Thứ tự", 8, i => page.Nominees[i].Mark.Rank),
            SheetColumn.Text<int>("Tập thể, cá nhân", 30, i => page.Nominees[i].Name),
            SheetColumn.Text<int>("Loại", 10, i => page.Nominees[i].Kind.Label()),
            SheetColumn.Text<int>("Chức vụ, đơn vị", 34, i => page.Nominees[i].Title),
            .. lines.Select(line => SheetColumn.Text<int>(line.Label.Length <= 80 ? line.Label : line.Label[..79] + "…", 28, i =>
                line.Cells[i].More.Length > 0 ? $"{line.Cells[i].Text}: {line.Cells[i].More}" : line.Cells[i].Text)),
            SheetColumn.Text<int>("Dự kiến", 18, i => page.Nominees[i].Mark.Suggestion?.Label()),
            SheetColumn.Text<int>("Ghi chú", 40, i => page.Nominees[i].Mark.Note),
        ];
        using var file = new MemoryStream();
        await SheetWriter.WriteAsync(file, [Sheet.Of("So sánh", columns, Enumerable.Range(0, page.Nominees.Count), $"So sánh hồ sơ đề nghị {page.Offer.Label}", page.Movement.Name)], ct);
        return file.ToArray();
    }
}
