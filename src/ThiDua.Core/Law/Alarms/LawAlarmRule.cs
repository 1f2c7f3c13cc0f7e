namespace ThiDua.Core.Law.Alarms;

/// <summary>When somebody must look for what follows a rule: from 120 days before its last day until something follows it.</summary>
public static class LawAlarmRule
{
    public const int Days = 120;

    /// <summary>True from exactly 120 days before.</summary>
    /// <param name="lastDay">Last day in force.</param>
    public static bool EndsSoon(DateOnly lastDay, DateOnly today) => today <= lastDay && today >= lastDay.AddDays(-Days);

    /// <summary>A text to be looked at again rings on after the day has passed: nobody knows whether it still holds.</summary>
    public static bool RecheckSoon(DateOnly recheckBy, DateOnly today) => today >= recheckBy.AddDays(-Days);
}
