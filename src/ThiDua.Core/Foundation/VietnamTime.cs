using System.Globalization;

namespace ThiDua.Core.Foundation;

/// <summary>Legal days are days in Việt Nam (UTC+7, no summer time), wherever the server stands.</summary>
public static class VietnamTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow());

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>The instant at which the day begins in Việt Nam, in UTC as PostgreSQL keeps it.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), Offset).ToUniversalTime();

    /// <summary>The instant at which the day ends: the beginning of the next.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1));

    /// <summary>As papers write it: 07/3/2024, days and the months 1 and 2 with a leading zero (NĐ 30/2020, Phụ lục I, II.4).</summary>
    public static string Written(this DateOnly day) =>
        day.Month < 3
            ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
            : day.ToString("dd/M/yyyy", CultureInfo.InvariantCulture);

    public static string Written(this DateTimeOffset instant)
    {
        var local = instant.ToOffset(Offset);
        return string.Create(CultureInfo.InvariantCulture, $"{local:HH:mm} ngày {DayOf(instant).Written()}");
    }

    /// <summary>"ngày 07 tháng 3 năm 2024".</summary>
    public static string WrittenOut(this DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"ngày {day:dd} tháng {(day.Month < 3 ? $"0{day.Month}" : day.Month)} năm {day.Year}");
}
