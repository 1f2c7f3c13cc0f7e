namespace ThiDua.Core.Decisions;

/// <summary>Vietnamese words for the module's states and kinds, the same on screens and in reports.</summary>
public static class DecisionsWords
{
    public static string Label(this DecisionKind kind) => kind switch
    {
        DecisionKind.Decision => "Quyết định",
        DecisionKind.Submission => "Tờ trình",
        DecisionKind.Amendment => "Quyết định sửa đổi",
        DecisionKind.Cancellation => "Quyết định hủy bỏ",
        DecisionKind.Restoration => "Quyết định khôi phục",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Label(this DecisionState state, DecisionKind kind) => (state, kind) switch
    {
        (DecisionState.Draft, _) => "Dự thảo",
        (DecisionState.Checking, _) => "Chờ kiểm tra",
        (DecisionState.BeforeDirector, _) => "Chờ lãnh đạo ký",
        (DecisionState.Approved, _) => "Đã ký, chờ số",
        (DecisionState.Issued, DecisionKind.Submission) => "Đã gửi, chờ kết quả",
        (DecisionState.Issued, _) => "Đã ban hành",
        (DecisionState.Answered, _) => "Đã có kết quả",
        (DecisionState.Cancelled, _) => "Đã hủy",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Label(this ItemOutcome outcome, DecisionKind kind) => (outcome, kind) switch
    {
        (ItemOutcome.Proposed, _) => "Đề nghị",
        (ItemOutcome.Struck, _) => "Đã gạch tên",
        (ItemOutcome.Granted, _) => "Được tặng",
        (ItemOutcome.Revoked, _) => "Đã hủy bỏ",
        (ItemOutcome.Refused, _) => "Không được tặng",
        (ItemOutcome.Returned, _) => "Trả lại để bổ sung",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Label(this IssuedPaperKind kind) => kind switch
    {
        IssuedPaperKind.Submission => "Tờ trình",
        IssuedPaperKind.Minutes => "Biên bản",
        IssuedPaperKind.Invitation => "Giấy mời họp",
        IssuedPaperKind.CountingMinutes => "Biên bản kiểm phiếu",
        IssuedPaperKind.AmendedMinutes => "Biên bản bổ sung, đính chính",
        IssuedPaperKind.Decision => "Quyết định và danh sách",
        IssuedPaperKind.Certificates => "Giấy khen",
        IssuedPaperKind.ClosingReport => "Báo cáo tổng kết",
        IssuedPaperKind.ClosingReportSheet => "Số liệu tổng kết",
        IssuedPaperKind.CertificateCopy => "Bản in lại chứng nhận",
        IssuedPaperKind.SignedCopy => "Bản đã ký, đóng dấu",
        IssuedPaperKind.Reminder => "Công văn đôn đốc",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
