using ThiDua.Core.Foundation;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Movements.Readings;

/// <summary>The reader's error log as a workbook.</summary>
public static class CorrectionSheets
{
    public static async Task<byte[]> AllAsync(IReadOnlyList<CorrectionLine> rows, DateOnly today, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await SheetWriter.WriteAsync(bytes, [Sheet.Of("Lỗi đọc kế hoạch", Columns, rows, "THÔNG TIN ĐÃ SỬA SAU KHI ĐỌC KẾ HOẠCH", $"Tính đến ngày {today.Written()}")], ct);
        return bytes.ToArray();
    }

    private static readonly IReadOnlyList<SheetColumn<CorrectionLine>> Columns =
    [
        SheetColumn.Text<CorrectionLine>("Thông tin", 34, c => CorrectionWords.Of(c.Fact)),
        SheetColumn.Text<CorrectionLine>("Chỗ", 28, c => c.Path),
        SheetColumn.Text<CorrectionLine>("Đã đọc", 60, c => c.Read),
        SheetColumn.Text<CorrectionLine>("Đã sửa thành", 60, c => c.Corrected),
        SheetColumn.Text<CorrectionLine>("Có nghi vấn khi đọc", 14, c => c.WasDoubted ? "có" : "không"),
        SheetColumn.Text<CorrectionLine>("Kế hoạch", 60, c => c.Plan),
        SheetColumn.Text<CorrectionLine>("Bản đọc", 18, c => c.ReaderVersion),
        SheetColumn.Text<CorrectionLine>("SHA-256 của tệp", 66, c => c.FileSha256),
        SheetColumn.Date<CorrectionLine>("Ngày sửa", 12, c => VietnamTime.DayOf(c.CorrectedAt)),
        SheetColumn.Text<CorrectionLine>("Người sửa", 26, c => c.CorrectedBy),
    ];
}
