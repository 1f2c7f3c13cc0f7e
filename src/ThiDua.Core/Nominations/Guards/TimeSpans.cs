namespace ThiDua.Core.Nominations.Guards;

/// <summary>Lengths of legal time, first and last day both counted.</summary>
internal static class TimeSpans
{
    /// <summary>Whole months from the first day, and the days left over.</summary>
    public static (int Months, int Days) Length(DateOnly from, DateOnly to)
    {
        var end = to.AddDays(1);
        var months = 0;
        while (from.AddMonths(months + 1) <= end)
        {
            months++;
        }

        return (months, Math.Max(0, end.DayNumber - from.AddMonths(months).DayNumber));
    }

    /// <summary>Months of several spans together; days left over are parts of the month in which they fall: 30 days of March are not a month.</summary>
    public static decimal Months(IEnumerable<(DateOnly From, DateOnly To)> spans) => decimal.Round(spans.Sum(s => Months(s.From, s.To)), 6);

    private static decimal Months(DateOnly from, DateOnly to)
    {
        var (months, days) = Length(from, to);
        return months + (days / (decimal)(from.AddMonths(months + 1).DayNumber - from.AddMonths(months).DayNumber));
    }

    /// <summary>The part of a span that lies within a year; null when none does.</summary>
    public static (DateOnly From, DateOnly To)? Within(DateOnly from, DateOnly? to, DateOnly first, DateOnly last)
    {
        var begins = from > first ? from : first;
        var ends = to is { } day && day < last ? day : last;
        return begins <= ends ? (begins, ends) : null;
    }
}
