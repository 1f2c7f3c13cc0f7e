namespace ThiDua.Core.Law;

/// <summary>
/// Which days are worked: Monday to Friday, less the rest days of law.holiday, plus the weekend days worked in exchange.
/// Holidays are announced year by year, so a year without rows knows only its weekends.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly Dictionary<DateOnly, HolidayKind> marked;
    private readonly HashSet<int> years;

    public WorkingCalendar(IEnumerable<KeyValuePair<DateOnly, HolidayKind>> marked)
    {
        this.marked = new(marked);
        years = [.. this.marked.Keys.Select(day => day.Year)];
    }

    /// <summary>False: the notice for that year is not in the data, so a date may still turn out to be a rest day.</summary>
    public bool Knows(int year) => years.Contains(year);

    public bool IsWorkingDay(DateOnly day) =>
        marked.TryGetValue(day, out var kind)
            ? kind == HolidayKind.Work
            : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The day itself when it is worked, else the next one that is (BLDS 2015 Điều 148 khoản 5).</summary>
    public DateOnly ThisOrNext(DateOnly day)
    {
        while (!IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The last day of a period of so many working days; the day of the event is not counted (BLDS 2015 Điều 147).</summary>
    public DateOnly After(DateOnly day, int workingDays)
    {
        for (var left = workingDays; left > 0; left--)
        {
            day = ThisOrNext(day.AddDays(1));
        }

        return day;
    }
}
