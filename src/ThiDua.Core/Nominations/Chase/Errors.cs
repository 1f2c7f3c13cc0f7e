using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Chase;

public sealed record NobodyToRemind() : Refusal("Chưa chọn đơn vị nào còn việc phải làm. Đánh dấu các đơn vị trong bảng rồi bấm lại.");

public sealed record LetterNotOpen(string State) : Refusal($"Công văn đang ở trạng thái {State} nên không làm được việc này. Mở lại trang để xem tình trạng mới nhất.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

internal sealed class ChaseConstraints : IConstraintSentences
{
    public IEnumerable<ConstraintSentence> All =>
    [
        new("reminder_letter_number", "Số này đã dùng cho một công văn khác trong năm. Kiểm tra sổ văn bản đi rồi ghi đúng số.", "Number"),
        new("late_leave_one_live", "Đơn vị vừa có đề nghị nộp muộn hoặc vừa được cho phép ở nơi khác. Mở lại trang để xem."),
        new("unit_plan_pkey", "Kế hoạch của đơn vị vừa được người khác ghi nhận. Mở lại trang để xem rồi sửa nếu cần.", "Reference"),
    ];
}
