using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Upward;

public sealed record NothingAnswered() : Refusal("Chưa chọn kết quả cho tập thể, cá nhân nào. Chọn kết quả ít nhất một dòng; dòng chưa có trả lời thì để nguyên.");

public sealed record AnswerReasonMissing(string Name, bool Returned) : Refusal(
    Returned ? $"Ghi nội dung cấp trên yêu cầu bổ sung đối với {Name}." : $"Ghi lý do cấp trên không tặng thưởng đối với {Name}.");

public sealed record AnsweredAlready(IReadOnlyList<string> Names) : Refusal(
    $"Đã có kết quả hoặc chưa gửi lại: {string.Join(", ", Names)}. Tải lại trang; nếu ghi nhầm thì hủy lần ghi trước.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record AnswerRestsOn(string Name, string What) : Refusal(
    $"Không hủy được kết quả của {Name}: {What}. Xử lý việc đó trước.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record BatchIsClosed(string What) : Refusal($"{What} Tải lại trang để xem trạng thái mới nhất.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record LayoutTooWide(int Width) : Refusal(
    $"Các cột rộng {Width} mm, trang ngang chỉ có {ListColumns.PageWidthMm} mm. Giảm độ rộng hoặc bỏ bớt cột.");
