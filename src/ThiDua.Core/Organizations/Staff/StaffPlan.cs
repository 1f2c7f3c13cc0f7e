using ThiDua.Core.Foundation;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Organizations.Staff;

/// <summary>All lines of a list compared with what is there: what an import would do.</summary>
internal sealed record StaffPlan(IReadOnlyList<StaffLine> Lines)
{
    /// <summary>Enough for the largest department with its schools and hospitals; more is a wrong file.</summary>
    public const int MostRows = 10_000;

    public static readonly SheetLimits Limits = new() { MaxRows = MostRows, MaxBytes = 10L * 1024 * 1024, MaxColumns = 60 };

    public int Count(StaffLineState state) => Lines.Count(l => l.State == state);

    public static StaffPlan Of(
        IReadOnlyList<SheetRow> rows, int headerIndex, StaffMapping mapping, IReadOnlyDictionary<int, string> answers, StaffRegister register, DateOnly today)
    {
        var reader = new StaffRowReader(mapping, today);
        var matching = new StaffMatching(register, answers);
        var lines = new List<StaffLine>();
        foreach (var sheetRow in rows.Skip(headerIndex + 1).Where(r => mapping.Columns.Values.Any(c => r[c].Length > 0)))
        {
            var (row, faults) = reader.Read(sheetRow.Number, c => sheetRow[c]);
            lines.Add(matching.Match(row, faults));
        }

        return new StaffPlan(lines);
    }
}

public sealed record StaffFileRefused : Refusal
{
    public StaffFileRefused(string sentence, string? field = null) : base(sentence) => Field = field;
}

public sealed record StaffListHasFaults(int Faults, int Doubts) : Refusal(
    $"Chưa ghi gì vào hệ thống: danh sách còn {Faults} dòng lỗi và {Doubts} dòng chưa rõ là ai. Sửa tệp hoặc chọn cho từng dòng rồi nhập lại.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record StaffCountsChanged(int New, int Updated) : Refusal(
    $"Kết quả so sánh đã khác lúc xem: nay là {New} người mới, {Updated} người cập nhật. Chưa ghi gì; xem lại bảng dưới rồi bấm nhập lần nữa.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}
