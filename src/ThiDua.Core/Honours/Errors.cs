using ThiDua.Core.Foundation;

namespace ThiDua.Core.Honours;

public sealed record HistoryFileRefused : Refusal
{
    public HistoryFileRefused(string sentence, string? field = null) : base(sentence) => Field = field;
}

/// <summary>The step belongs to another state of the import.</summary>
public sealed record ImportElsewhere(HistoryImportState State) : Refusal(
    $"Lần nhập này đang ở bước \"{State.Label()}\" nên không làm được việc đó. Tải lại trang để xem bước hiện tại.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record ColumnsMissing(string Sheet, string Columns) : Refusal(
    $"Trang tính \"{Sheet}\" chưa ghép cột {Columns}. Chọn cột tương ứng, hoặc bỏ trang tính này ra khỏi lần nhập.");

public sealed record NoSheetUsed() : Refusal("Chưa chọn trang tính nào để nhập. Đánh dấu ít nhất một trang tính.");

/// <summary>Something in the list still waits for a person's word.</summary>
public sealed record ImportNotSettled(int Faults, int Open, int Awards) : Refusal(
    $"Chưa ghi gì: còn {Faults} dòng lỗi, {Open} tên chưa rõ là ai và {Awards} cách ghi danh hiệu chưa rõ nghĩa. Xử lý hết rồi bấm nhập lại.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record NothingToImport() : Refusal("Không còn dòng nào để ghi: các dòng đều đã có trong hệ thống hoặc đã bỏ ra.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

/// <summary>The counts differ from what was on the screen.</summary>
public sealed record ImportCountsChanged(int Rows, int People) : Refusal(
    $"Kết quả so sánh đã khác lúc xem: nay sẽ ghi {Rows} dòng và thêm {People} người. Chưa ghi gì; xem lại rồi bấm nhập lần nữa.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

/// <summary>Later rows point at what the import wrote.</summary>
public sealed record ImportInUse() : Refusal(
    "Không hủy được: có khen thưởng hoặc người của lần nhập này đã được dùng ở nơi khác (thành tích, hồ sơ, ghép người, đơn vị). Bỏ các liên kết đó trước, hoặc sửa từng dòng.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record UnknownChoice() : Refusal("Lựa chọn không còn trong danh sách. Tải lại trang rồi chọn lại.");
