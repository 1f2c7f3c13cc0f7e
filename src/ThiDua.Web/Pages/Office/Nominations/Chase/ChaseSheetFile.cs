using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Chase;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Web.Pages.Office.Nominations.Chase;

/// <summary>The chase table as a workbook.</summary>
internal static class ChaseSheetFile
{
    public static async Task<byte[]> WriteAsync(IReadOnlyList<ChaseRow> rows, DateTimeOffset now, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await SheetWriter.WriteAsync(bytes, [Sheet.Of("Đôn đốc", Columns(now), rows)], ct);
        return bytes.ToArray();
    }

    private static SheetColumn<ChaseRow>[] Columns(DateTimeOffset now) =>
    [
        SheetColumn.Text<ChaseRow>("Đơn vị", 40, r => r.Unit),
        SheetColumn.Text<ChaseRow>("Nhóm", 18, r => r.IsOutside ? "Đơn vị ngoài" : "Đơn vị của cơ quan"),
        SheetColumn.Text<ChaseRow>("Phong trào", 44, r => r.Movement),
        SheetColumn.Text<ChaseRow>("Xác nhận nhận kế hoạch", 22, r => r.SeenAt?.Written()),
        SheetColumn.Text<ChaseRow>("Kế hoạch của đơn vị", 24, r => r.OwnPlan is { } plan ? $"{plan.Reference ?? "không số"}, {plan.IssuedOn.Written()}" : null),
        SheetColumn.Text<ChaseRow>("Hồ sơ", 22, r => r.State.Words(r.ClosedBySystem)),
        SheetColumn.Number<ChaseRow>("Số hồ sơ", 10, r => r.Dossiers),
        SheetColumn.Text<ChaseRow>("Còn phải làm", 70, r => r.Lacks.Count == 0 ? null : ChaseWords.What(r.Lacks)),
        SheetColumn.Text<ChaseRow>("Hạn", 30, r => r.Wording),
        SheetColumn.Text<ChaseRow>("Thời gian còn lại", 18, r => r.EndsAt is { } end && r.Lacks.Count > 0 ? ChaseWords.DaysLeft(end, now) : null),
        SheetColumn.Number<ChaseRow>("Số lần nhắc", 12, r => r.Reminded),
        SheetColumn.Text<ChaseRow>("Nhắc lần cuối", 22, r => r.LastReminded?.Written()),
    ];
}
