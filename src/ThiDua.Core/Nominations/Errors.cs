using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Core.Nominations;

/// <summary>The unit sends nothing after the words of the plan have run out.</summary>
public sealed record DeadlinePassed : Refusal
{
    public DeadlinePassed(DossierDeadline deadline)
        : base($"Đã hết hạn nộp hồ sơ: {deadline.Wording} (hạn kết thúc lúc {deadline.EndsAt.Written()}){OverLeave(deadline.Leave)}. Bấm Đề nghị nộp muộn và nêu lý do; Thường trực cho phép thì được gửi tiếp, hoặc gia hạn cho mọi đơn vị.") =>
        Clause = deadline.Source is { } source ? $"{source}, {deadline.Wording}" : deadline.Wording;

    private static string OverLeave(UnitLeave? leave) => leave is null ? "" : $"; thời gian được phép nộp muộn cũng đã hết ngày {leave.UntilDay.Written()}";

    public override RefusalKind Kind => RefusalKind.Conflict;
}

/// <summary>One live dossier for a subject in a movement.</summary>
public sealed record AlreadyProposed(Guid NominationId, string Subject, string Unit, string State) : Refusal(
    $"{Subject} đã có hồ sơ trong phong trào này do {Unit} đề nghị ({State}). Mở hồ sơ đó để sửa, hoặc rút hồ sơ đó trước khi đề xuất lại.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record UnitNotInvited(string Unit) : Refusal(
    $"{Unit} không có trong danh sách đơn vị được mời của phong trào này. Đề xuất tại đơn vị được mời, hoặc đề nghị Thường trực bổ sung nơi nhận.");

public sealed record SubjectOutsideUnit(string Subject, string Unit) : Refusal(
    $"{Subject} hiện không thuộc {Unit}. Chọn trong danh sách của đơn vị; nếu danh sách chưa đúng, đề nghị quản trị cập nhật nhân sự.");

/// <summary>The batch or one of its dossiers lacks something; one refusal a line.</summary>
/// <param name="Of">Whose line it is: the unit's name or the dossier's subject.</param>
public sealed record SomethingMissing(Guid? NominationId, string Of, string What, string Hint) : Refusal($"{Of}: thiếu {Lowered(What)}. {Hint}")
{
    private static string Lowered(string what) => what.Length > 1 && char.IsUpper(what[0]) && !char.IsUpper(what[1]) ? char.ToLowerInvariant(what[0]) + what[1..] : what;

    internal static IEnumerable<SomethingMissing> From(Guid? nominationId, string of, IEnumerable<ChecklistItem> items) =>
        items.Missing().Select(item => new SomethingMissing(nominationId, of, item.What, item.Hint));
}

/// <summary>Another tab or person saved this section after this page was opened. Carries what the other saved: no text is lost.</summary>
public sealed record SectionSavedElsewhere(string Code, string SavedBy, DateTimeOffset SavedAt, string Body, int Revision) : Refusal(
    $"Phần này vừa được {SavedBy} lưu lúc {SavedAt.ClockTime()} ở nơi khác. Đối chiếu hai nội dung rồi bấm Lưu để giữ nội dung của trang này, hoặc dùng nội dung đã lưu.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record TooManyPapers(int Most, int Standing) : Refusal(
    $"Hồ sơ chứa được {Most} tệp, hiện đã có {Standing}. Gộp các tệp nhỏ thành một tệp PDF rồi tải lên.");

public sealed record NothingToAccept() : Refusal("Chưa chọn hồ sơ nào đang chờ tiếp nhận. Đánh dấu các hồ sơ ở trạng thái Đã gửi rồi bấm Tiếp nhận.");

public sealed record BeingVoted(string Subject) : Refusal($"Hội đồng đang bỏ phiếu về hồ sơ của {Subject} nên chưa rút, chưa trả lại được. Chờ phiên bỏ phiếu kết thúc.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}
