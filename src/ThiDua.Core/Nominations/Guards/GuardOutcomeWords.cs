namespace ThiDua.Core.Nominations.Guards;

public static class GuardOutcomeWords
{
    public static string Label(this GuardOutcome outcome) => outcome switch
    {
        GuardOutcome.Passed => "Đạt",
        GuardOutcome.Noted => "Ghi nhận",
        GuardOutcome.Cleared => "Đã có người trả lời",
        GuardOutcome.Warned => "Cảnh báo",
        GuardOutcome.NeedsReason => "Cần nêu lý do",
        GuardOutcome.NeedsConfirmation => "Cần xác nhận",
        GuardOutcome.Blocked => "Không cho qua",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static string Label(this ClearanceKind kind) => kind switch
    {
        ClearanceKind.Reason => "Nêu lý do",
        ClearanceKind.Confirmation => "Xác nhận",
        ClearanceKind.Withdrawn => "Rút lại",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
