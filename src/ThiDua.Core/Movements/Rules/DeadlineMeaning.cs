using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Movements.Rules;

/// <summary>What the words of a deadline mean in time; the words themselves are kept beside it.</summary>
public static class DeadlineMeaning
{
    /// <summary>The first instant that is too late, in UTC; null when the words end nothing ("từ ngày D", "thường xuyên").</summary>
    public static DateTimeOffset? EndsAt(DeadlineSemantic semantic, DateOnly? day, WorkingCalendar calendar) =>
        LastDay(semantic, day, calendar) is { } last ? VietnamTime.EndOf(last) : null;

    /// <summary>The last whole day that is still in time.</summary>
    public static DateOnly? LastDay(DeadlineSemantic semantic, DateOnly? day, WorkingCalendar calendar) =>
        day is not { } named ? null : semantic switch
        {
            DeadlineSemantic.Before => named.AddDays(-1),
            DeadlineSemantic.On or DeadlineSemantic.OnOrBefore => named,
            DeadlineSemantic.NoLaterThan => calendar.ThisOrNext(named),
            DeadlineSemantic.InMonth => EndOfMonth(named),
            DeadlineSemantic.ByQuarter => EndOfMonth(new DateOnly(named.Year, (((named.Month - 1) / 3) * 3) + 3, 1)),
            DeadlineSemantic.From or DeadlineSemantic.Open => null,
            _ => throw new ArgumentOutOfRangeException(nameof(semantic)),
        };

    /// <summary>The deadline in the words papers use, e.g. "trước ngày 18/6/2027", "trong quý II/2027".</summary>
    public static string Written(DeadlineSemantic semantic, DateOnly? day) =>
        day is not { } named ? semantic.Label() : semantic switch
        {
            DeadlineSemantic.Before => $"trước ngày {named.Written()}",
            DeadlineSemantic.OnOrBefore => $"đến hết ngày {named.Written()}",
            DeadlineSemantic.NoLaterThan => $"chậm nhất ngày {named.Written()}",
            DeadlineSemantic.On => $"trong ngày {named.Written()}",
            DeadlineSemantic.InMonth => $"trong tháng {named.Month}/{named.Year}",
            DeadlineSemantic.ByQuarter => $"trong quý {Quarter(named)}/{named.Year}",
            DeadlineSemantic.From => $"từ ngày {named.Written()}",
            DeadlineSemantic.Open => "không ấn định ngày",
            _ => throw new ArgumentOutOfRangeException(nameof(semantic)),
        };

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static string Quarter(DateOnly day) => ((day.Month - 1) / 3) switch { 0 => "I", 1 => "II", 2 => "III", _ => "IV" };
}
