namespace ThiDua.Core.Law;

public enum GuardLimitUnit
{
    Months,
    WorkingDays,
    Percent,

    /// <summary>One part in so many: 3 is one third.</summary>
    Part,
}
