namespace ThiDua.Core.Law;

public static class GuardWords
{
    public static string Label(this GuardSeverity severity) => severity switch
    {
        GuardSeverity.Note => "Ghi nhận",
        GuardSeverity.Warn => "Cảnh báo",
        GuardSeverity.NeedsReason => "Cần nêu lý do",
        GuardSeverity.Block => "Không cho qua",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    public static string Label(this GuardLimitUnit unit) => unit switch
    {
        GuardLimitUnit.Months => "tháng",
        GuardLimitUnit.WorkingDays => "ngày làm việc",
        GuardLimitUnit.Percent => "%",
        GuardLimitUnit.Part => "phần",
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };
}
