using ThiDua.Core.Foundation;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Organizations.Staff;

/// <summary>The staff list as a workbook: the blank template and the export have the same columns, so an export can be imported again.</summary>
public static class StaffSheets
{
    private const string SheetName = "Nhân sự";

    public static async Task<byte[]> TemplateAsync(IReadOnlyList<string> unitNames, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await SheetWriter.WriteAsync(bytes, [Sheet.Of(SheetName, Columns(), Array.Empty<PersonRow>()), Guide(), Units(unitNames)], ct);
        return bytes.ToArray();
    }

    /// <param name="people">With units labelled so that the label finds one unit only.</param>
    public static async Task<byte[]> ExportAsync(IAsyncEnumerable<PersonRow> people, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await SheetWriter.WriteAsync(bytes, [Sheet.Of(SheetName, Columns(), people)], ct);
        return bytes.ToArray();
    }

    private static SheetColumn<PersonRow>[] Columns() =>
    [
        SheetColumn.Text<PersonRow>(StaffColumn.Code.Header(), 14, p => p.Code),
        SheetColumn.Text<PersonRow>(StaffColumn.FullName.Header(), 28, p => p.FullName),
        SheetColumn.Date<PersonRow>(StaffColumn.BirthDate.Header(), 12, p => p.BirthDate),
        SheetColumn.Text<PersonRow>(StaffColumn.Sex.Header(), 10, p => p.Sex?.Label()),
        SheetColumn.Text<PersonRow>(StaffColumn.StaffKind.Header(), 16, p => p.StaffKind.Label()),
        SheetColumn.Text<PersonRow>(StaffColumn.Unit.Header(), 36, p => p.UnitName),
        SheetColumn.Text<PersonRow>(StaffColumn.Position.Header(), 24, p => p.Position),
        SheetColumn.Text<PersonRow>(StaffColumn.IsLeader.Header(), 18, p => p.IsLeader ? "x" : null),
        SheetColumn.Text<PersonRow>(StaffColumn.IsHead.Header(), 15, p => p.IsHead ? "x" : null),
        SheetColumn.Date<PersonRow>(StaffColumn.ValidFrom.Header(), 18, p => p.ValidFrom),
        SheetColumn.Text<PersonRow>(StaffColumn.Email.Header(), 28, p => p.Email),
        SheetColumn.Text<PersonRow>(StaffColumn.Phone.Header(), 16, p => p.Phone),
    ];

    private static Sheet Guide() => Sheet.Of(
        "Hướng dẫn",
        [SheetColumn.Text<StaffColumn>("Cột", 22, c => c.Header()), SheetColumn.Text<StaffColumn>("Cách ghi", 90, HowTo)],
        StaffColumns.All);

    private static Sheet Units(IReadOnlyList<string> names) =>
        Sheet.Of("Đơn vị", [SheetColumn.Text<string>("Tên đơn vị ghi ở cột Đơn vị", 50, n => n)], names);

    private static string HowTo(StaffColumn column) => column switch
    {
        StaffColumn.Code => "Mã riêng của từng người; không bắt buộc, nhưng có mã thì nhập lại không bao giờ nhầm người.",
        StaffColumn.FullName => "Bắt buộc. Ghi đủ họ, chữ đệm và tên, đúng dấu như trên giấy khen.",
        StaffColumn.BirthDate => "Ngày/tháng/năm, ví dụ 02/9/1985.",
        StaffColumn.Sex => "Nam hoặc Nữ.",
        StaffColumn.StaffKind => "Công chức, Viên chức, Người lao động hoặc Đối tượng khác.",
        StaffColumn.Unit => "Bắt buộc. Tên hoặc mã đơn vị như ở trang Đơn vị của tệp này.",
        StaffColumn.Position => "Ví dụ Trưởng phòng, Chuyên viên.",
        StaffColumn.IsLeader => "Đánh dấu x nếu giữ chức vụ lãnh đạo, quản lý; báo cáo đếm riêng người trực tiếp công tác.",
        StaffColumn.IsHead => "Đánh dấu x nếu là người đứng đầu đơn vị.",
        StaffColumn.ValidFrom => "Ngày bắt đầu ở đơn vị; để trống là ngày nhập.",
        StaffColumn.Email => "Không bắt buộc.",
        StaffColumn.Phone => "Không bắt buộc.",
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };
}
