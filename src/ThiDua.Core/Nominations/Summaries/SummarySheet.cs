using ThiDua.Core.Law;
using ThiDua.Core.Organizations;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Nominations.Summaries;

/// <summary>Danh sách trích ngang as a spreadsheet.</summary>
public static class SummarySheet
{
    /// <summary>Name of the list as a file, without its ending.</summary>
    public const string FileStem = "Danh-sach-trich-ngang";

    private static readonly SheetColumn<SummaryRow>[] Columns =
    [
        SheetColumn.Text<SummaryRow>("Tập thể, cá nhân", 30, r => r.Name),
        SheetColumn.Text<SummaryRow>("Loại", 10, r => r.Kind.Label()),
        SheetColumn.Number<SummaryRow>("Năm sinh", 10, r => r.BirthYear),
        SheetColumn.Text<SummaryRow>("Giới tính", 10, r => r.Sex?.Label()),
        SheetColumn.Text<SummaryRow>("Chức vụ, đơn vị", 36, r => r.Title),
        SheetColumn.Text<SummaryRow>("Đơn vị đề nghị", 30, r => r.Unit),
        SheetColumn.Text<SummaryRow>("Hình thức đề nghị", 36, r => r.Award),
        SheetColumn.Text<SummaryRow>("Thành tích tóm tắt", 60, r => r.Achievement),
        SheetColumn.Text<SummaryRow>("Tiêu chí đạt", 12, r => $"{r.CriteriaMet}/{r.Criteria}"),
        SheetColumn.Text<SummaryRow>("Phiếu của đơn vị", 18, r => r.VoteWritten),
        SheetColumn.Text<SummaryRow>("Đã khen thưởng", 50, r => string.Join("; ", r.Honours)),
        SheetColumn.Text<SummaryRow>("Tình trạng", 18, r => r.State.Label()),
    ];

    public static async Task<byte[]> WriteAsync(SummaryList list, CancellationToken ct)
    {
        using var file = new MemoryStream();
        string[] titles = list.Unit is null ? ["Danh sách trích ngang", list.Movement] : ["Danh sách trích ngang", list.Movement, list.Unit];
        await SheetWriter.WriteAsync(file, [Sheet.Of("Trích ngang", Columns, list.Rows, titles)], ct);
        return file.ToArray();
    }
}
