using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions;

public sealed record NobodySelected(string Award) : Refusal(
    $"Chưa có tập thể, cá nhân nào được chọn tặng {Award} mà chưa nằm trong quyết định hoặc tờ trình khác. Hoàn thành bước chọn khen thưởng trước khi lập dự thảo.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record MovementNotReviewing() : Refusal(
    "Phong trào chưa ở bước xét khen thưởng nên chưa lập được dự thảo. Họp Hội đồng và chọn khen thưởng trước.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record EmptyList() : Refusal(
    "Danh sách không còn tập thể, cá nhân nào. Khôi phục tên đã gạch, cập nhật danh sách hoặc hủy dự thảo.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record ListOutOfDate(IReadOnlyList<string> Names) : Refusal(
    $"Kết quả chọn khen thưởng đã thay đổi đối với: {string.Join(", ", Names)}. Trả dự thảo về và bấm \"Cập nhật danh sách\" trước khi tiếp tục.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record OwnDraft() : Refusal(
    "Người lập hoặc chuyển dự thảo không tự kiểm tra được. Đề nghị người khác có quyền kiểm tra mở dự thảo này.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record NotAllChecked(IReadOnlyList<string> Left) : Refusal(
    $"Chưa xác nhận: {string.Join(", ", Left)}. Đánh dấu đủ các phần đã kiểm tra, hoặc trả lại dự thảo kèm nhận xét.");

public sealed record NumberOutOfOrder : Refusal
{
    public NumberOutOfOrder(string number, string symbol, string because) : base(
        $"Số {number}/{symbol} không theo thứ tự ngày: {because} Kiểm tra lại sổ văn bản đi; nếu đúng, ghi lý do rồi ban hành.")
    {
        Field = "NumberOrderReason";
        Clause = "khoản 1 Điều 15 Nghị định số 30/2020/NĐ-CP";
    }

    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record NumberTaken : Refusal
{
    public NumberTaken(string number, string symbol, int year) : base(
        $"Số {number}/{symbol} đã được dùng trong năm {year}. Kiểm tra lại sổ văn bản đi và nhập số khác.") => Field = "Number";

    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record LawNotConfirmed : Refusal
{
    public LawNotConfirmed(IReadOnlyList<string> doubts) : base(
        $"Quyết định dựa trên quy định chưa được đối chiếu: {string.Join(" ", doubts)} Ghi họ tên người xác nhận và căn cứ xác nhận rồi ban hành.") => Field = "LawConfirmedBy";
}

public sealed record NoRewardRate : Refusal
{
    public NoRewardRate(DateOnly day, string award) : base(
        $"Chưa có mức lương cơ sở hoặc hệ số tiền thưởng {award} áp dụng cho {day.WrittenOut()}. Kiểm tra lại ngày ban hành hoặc đề nghị quản trị bổ sung quy định.") => Field = "IssuedOn";
}

public sealed record ReasonMissing : Refusal
{
    public ReasonMissing(string what, string field = "Reason") : base($"Ghi lý do {what} để lưu vào hồ sơ.") => Field = field;
}

public sealed record NoFallback(string Award) : Refusal(
    $"Kế hoạch không quy định chuyển {Award} không được duyệt sang hình thức khác. Giữ nguyên kết quả không được tặng.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record PartlyPaid(string Name) : Refusal($"Tiền thưởng của {Name} đã chi một phần, không đổi mức chi được nữa. Hủy lần ghi chi nếu ghi nhầm rồi điều chỉnh.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record AlreadyPaid(string Name) : Refusal($"Tiền thưởng của {Name} đã được ghi là đã chi, không đổi số tiền được nữa. Tải lại trang để xem bản mới nhất.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}
