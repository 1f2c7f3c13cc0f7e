using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>A rule stands in the way of this dossier.</summary>
public sealed record StoppedByGuard : Refusal
{
    public StoppedByGuard(Guid nominationId, string subject, GuardFinding finding)
        : base($"{subject}: {finding.Sentence}{Next(finding.Outcome)}")
    {
        (NominationId, Finding) = (nominationId, finding);
        Clause = finding.Rule.Citation;
    }

    public Guid NominationId { get; }
    public GuardFinding Finding { get; }

    private static string Next(GuardOutcome outcome) => outcome switch
    {
        GuardOutcome.NeedsReason => " Mở hồ sơ, phần Kiểm tra theo quy định, để nêu lý do.",
        GuardOutcome.NeedsConfirmation => " Quy định này chưa đối chiếu với văn bản gốc: mở hồ sơ, phần Kiểm tra theo quy định, để xác nhận hoặc xử lý.",
        _ => "",
    };
}

/// <summary>The finding changed between the page and the answer: what was read is no longer what stands.</summary>
public sealed record FindingChanged() : Refusal("Kết quả kiểm tra vừa thay đổi vì dữ liệu của hồ sơ đã được sửa. Xem lại kết quả mới rồi nêu lý do hoặc xác nhận lại; phần đã nhập vẫn còn trên màn hình.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record NothingToAnswer() : Refusal("Kết quả kiểm tra này không cần nêu lý do hay xác nhận. Mở lại trang để xem tình trạng mới nhất.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}
