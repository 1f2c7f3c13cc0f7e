using System.Globalization;
using ThiDua.Core.Honours.Imports;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Honours;

/// <summary>Who meets an award's conditions, as a workbook.</summary>
public static class EligibilitySheets
{
    public static Task<byte[]> OfAsync(EligibleAward award, int year, EligibilityBoard board, CancellationToken ct)
    {
        string[] title = [award.Name, string.Create(CultureInfo.InvariantCulture, $"Xét năm {year}. {string.Join("; ", board.Demands.Select(d => d.Citation))}")];
        return HistorySheets.BytesAsync(
        [
            Sheet.Of("Đủ điều kiện", [Name, Detail, Facts], board.Met, title),
            Sheet.Of("Còn thiếu một điều", [Name, Detail, Facts, SheetColumn.Text<EligibilityLine>("Còn thiếu", 70, l => string.Join("; ", l.Lacks))], board.Nearly, title),
        ], ct);
    }

    private static SheetColumn<EligibilityLine> Name => SheetColumn.Text<EligibilityLine>("Họ tên, tên tập thể", 30, l => l.Name);

    private static SheetColumn<EligibilityLine> Detail => SheetColumn.Text<EligibilityLine>("Chức vụ, đơn vị", 40, l => l.Detail);

    private static SheetColumn<EligibilityLine> Facts => SheetColumn.Text<EligibilityLine>("Căn cứ", 80, l => string.Join("; ", l.Facts));
}
