using ThiDua.Core.Foundation;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Reports;

/// <summary>The closing report as a workbook: all figures, then the rows behind those that have any.</summary>
internal static class ClosingReportSheet
{
    private static readonly (string Name, string Key)[] WithRows = [("Đơn vị", "don-vi-duoc-moi"), ("Hồ sơ", "ho-so"), ("Khen thưởng", "khen-tong")];

    public static async Task<byte[]> WriteAsync(ReportFacts facts, CancellationToken ct)
    {
        SheetColumn<ReportFigure>[] figures =
        [
            SheetColumn.Text<ReportFigure>("Nhóm", 48, f => f.Group),
            SheetColumn.Text<ReportFigure>("Chỉ tiêu", 44, f => f.Label),
            SheetColumn.Number<ReportFigure>("Số lượng", 12, f => f.IsMoney ? null : f.Value),
            SheetColumn.Money<ReportFigure>("Số tiền (đồng)", 18, f => f.IsMoney ? f.Value : null),
        ];
        SheetColumn<ReportRow>[] rows =
        [
            SheetColumn.Text<ReportRow>("Tên", 36, r => r.Name),
            SheetColumn.Text<ReportRow>("Chi tiết", 70, r => r.Detail),
            SheetColumn.Money<ReportRow>("Tiền thưởng (đồng)", 18, r => r.Money),
        ];
        var title = facts.Movement.Name ?? facts.Movement.Title;
        var sheets = new List<Sheet> { Sheet.Of("Tổng hợp", figures, facts.Figures, "SỐ LIỆU TỔNG KẾT PHONG TRÀO", title, $"Số liệu đến ngày {facts.On.Written()}") };
        sheets.AddRange(WithRows.Select(s => Sheet.Of(s.Name, rows, facts.Figures.Single(f => f.Key == s.Key).Rows, s.Name.ToUpperInvariant(), title)));
        using var output = new MemoryStream();
        await SheetWriter.WriteAsync(output, sheets, ct);
        return output.ToArray();
    }
}
