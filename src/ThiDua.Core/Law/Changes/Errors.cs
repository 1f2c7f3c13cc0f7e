using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law.Changes;

public sealed record EndsBeforeItBegins(string Rule, DateOnly From, DateOnly To) : Refusal(
    $"{Rule}: ngày hết hiệu lực {To.Written()} trước ngày có hiệu lực {From.Written()}. Sửa lại một trong hai ngày.");

public sealed record VersionsOverlap(string Rule, DateOnly First, DateOnly? Last) : Refusal(Last is { } last
    ? $"{Rule}: hai quy định cùng có hiệu lực từ {First.Written()} đến {last.Written()}. Kết thúc quy định cũ vào ngày liền trước hoặc đổi ngày bắt đầu của quy định mới."
    : $"{Rule}: hai quy định cùng có hiệu lực từ {First.Written()}. Kết thúc quy định cũ vào ngày liền trước hoặc đổi ngày bắt đầu của quy định mới.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record LeavesHole(string Rule, DateOnly First, DateOnly Last) : Refusal(
    $"{Rule}: không có quy định nào áp dụng từ {First.Written()} đến {Last.Written()}. Đổi ngày để hai quy định nối tiếp nhau.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record RowMoved(string Row) : Refusal($"{Row} đã thay đổi kể từ khi soạn dòng này. Xóa dòng, mở lại quy định đang áp dụng rồi soạn lại.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record RowGone(string Row) : Refusal($"{Row} không còn trong dữ liệu. Xóa dòng này khỏi đợt sửa.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record RowAlreadyInChange(string Row) : Refusal($"Đợt sửa này đã có một dòng cho {Row}. Xóa dòng đó trước khi soạn dòng khác.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record NothingToPropose() : Refusal("Đợt sửa chưa có dòng nào. Thêm ít nhất một dòng rồi trình.");

public sealed record SamePerson() : Refusal("Người trình không được tự ban hành đợt sửa của mình. Chuyển cho một người khác có quyền ban hành quy định.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record NotDrafting(LawChangeState State) : Refusal($"Đợt sửa đang ở trạng thái \"{State.Label()}\" nên không sửa được. Lập đợt sửa mới nếu cần thay đổi thêm.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record NotOwnRow(string Row) : Refusal($"{Row} là quy định riêng của cơ quan khác. Chỉ cơ quan đó được sửa.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

/// <summary>The database refused a row for a reason that the rules before it do not know.</summary>
public sealed record RowRefused(string Row, string Constraint) : Refusal(
    $"{Row}: dữ liệu không hợp lệ hoặc trùng với quy định đã có ({Constraint}). Kiểm tra lại các ô và khoảng thời gian áp dụng.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

internal sealed class LawConstraints : IConstraintSentences
{
    public IEnumerable<ConstraintSentence> All =>
    [
        new("change_line_one_per_row", "Đợt sửa này đã có một dòng cho quy định đó. Xóa dòng đó trước khi soạn dòng khác."),
        new("change_line_settled", "Đợt sửa vừa được trình hoặc ban hành nên các dòng không sửa được nữa. Mở lại trang để xem."),
        new("change_set_two_people", "Người trình không được tự ban hành đợt sửa của mình. Chuyển cho một người khác có quyền ban hành quy định."),
    ];
}
