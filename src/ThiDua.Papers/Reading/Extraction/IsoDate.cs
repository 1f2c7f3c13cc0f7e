using System.Globalization;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>ISO dates cut to what the text gives. Impossible dates (31/02) give null: they are slips, not facts.</summary>
internal static class IsoDate
{
    public static string? Of(int year, int month, int? day = null)
    {
        if (year is < 1900 or > 2999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }
        return day is null ? Invariant($"{year:D4}-{month:D2}") : Invariant($"{year:D4}-{month:D2}-{day:D2}");
    }

    public static string? MonthDay(int month, int day) =>
        month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(2000, month) ? null : Invariant($"{month:D2}-{day:D2}");

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
