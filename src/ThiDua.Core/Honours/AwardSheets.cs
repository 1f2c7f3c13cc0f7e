using ThiDua.Core.Honours.Imports;
using ThiDua.Core.Law;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Honours;

/// <summary>Award lists as workbooks.</summary>
public static class AwardSheets
{
    public static Task<byte[]> OfAsync(string title, IReadOnlyList<AwardRow> awards, CancellationToken ct) =>
        HistorySheets.BytesAsync([Sheet.Of("Khen thưởng", Columns, awards, title)], ct);

    public static Task<byte[]> OfAsync(HonourHistory history, CancellationToken ct) => HistorySheets.BytesAsync(
    [
        Sheet.Of("Khen thưởng", Columns, history.Awards, $"Lịch sử khen thưởng: {history.Name}", history.Detail),
        Sheet.Of("Xếp loại",
            [SheetColumn.Number<RatingRow>("Năm", 8, r => r.Year), SheetColumn.Text<RatingRow>("Xếp loại", 34, r => r.Level.Label()), SheetColumn.Text<RatingRow>("Văn bản", 44, r => r.Document)],
            history.Ratings),
    ], ct);

    private static readonly SheetColumn<AwardRow>[] Columns =
    [
        SheetColumn.Text<AwardRow>("Họ tên hoặc tên tập thể", 30, a => a.SubjectName),
        SheetColumn.Text<AwardRow>("Đối tượng", 12, a => a.SubjectKind.Label()),
        SheetColumn.Text<AwardRow>("Chức vụ, đơn vị", 34, a => a.SubjectTitle),
        SheetColumn.Number<AwardRow>("Năm", 8, a => a.Year),
        SheetColumn.Text<AwardRow>("Danh hiệu, hình thức", 44, a => a.Award),
        SheetColumn.Text<AwardRow>("Quyết định", 44, a => a.Document),
        SheetColumn.Text<AwardRow>("Thành tích", 50, a => a.Achievement),
        SheetColumn.Money<AwardRow>("Tiền thưởng (đồng)", 18, a => a.Amount),
        SheetColumn.Text<AwardRow>("Nguồn", 44, a => a.SourceText),
        SheetColumn.Text<AwardRow>("Tình trạng", 14, a => a.Revoked ? "Đã hủy bỏ" : "Có hiệu lực"),
    ];
}
