using ThiDua.Core.Foundation;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Movements;

/// <summary>The list of movements as a spreadsheet.</summary>
public static class MovementSheets
{
    public static async Task<byte[]> ListAsync(IReadOnlyList<MovementLine> rows, DateOnly today, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await SheetWriter.WriteAsync(bytes, [Sheet.Of("Phong trào", Columns(), rows, "DANH SÁCH PHONG TRÀO THI ĐUA", $"Tính đến ngày {today.Written()}")], ct);
        return bytes.ToArray();
    }

    private static IReadOnlyList<SheetColumn<MovementLine>> Columns() =>
    [
        SheetColumn.Text<MovementLine>("Trích yếu kế hoạch", 60, m => m.Title),
        SheetColumn.Text<MovementLine>("Tên phong trào", 50, m => m.Name),
        SheetColumn.Text<MovementLine>("Số, ký hiệu", 18, m => m.PlanRef),
        SheetColumn.Date<MovementLine>("Ngày kế hoạch", 14, m => m.PlanDate),
        SheetColumn.Text<MovementLine>("Thời gian", 30, m => m.PeriodText),
        SheetColumn.Text<MovementLine>("Trạng thái", 18, m => m.State.Label()),
        SheetColumn.Text<MovementLine>("Hạn gửi hồ sơ", 24, m => m.DossiersWording),
        SheetColumn.Number<MovementLine>("Đơn vị được mời", 14, m => m.InvitedUnits),
        SheetColumn.Number<MovementLine>("Đơn vị đã trả lời", 14, m => m.AnsweredUnits),
    ];
}
