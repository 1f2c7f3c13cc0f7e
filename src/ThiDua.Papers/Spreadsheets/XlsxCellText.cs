using System.Globalization;

namespace ThiDua.Papers.Spreadsheets;

/// <summary>Numbers of cells as texts.</summary>
internal sealed class XlsxCellText(List<bool> showsDate, bool uses1904)
{
    private const int Days1904 = 1462;
    private const double EndOfDates = 2_958_466;
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public string OfNumber(string text, string? style)
    {
        if (text.Length == 0 || !double.TryParse(text, NumberStyles.Float, Plain, out var value))
        {
            return text;
        }

        var isDate = int.TryParse(style, NumberStyles.None, Plain, out var s) && s < showsDate.Count && showsDate[s];
        return isDate ? OfSerial(value) ?? OfPlain(text, value) : OfPlain(text, value);
    }

    /// <summary>Text of a cell that holds an ISO date.</summary>
    public static string OfIsoDate(string text) =>
        DateTime.TryParse(text, Plain, DateTimeStyles.None, out var date) ? OfDate(date) : text;

    private string? OfSerial(double serial)
    {
        serial += uses1904 ? Days1904 : 0;
        if (serial is < 0 or >= EndOfDates)
        {
            return null;
        }

        // Excel has a 29/02/1900: serials before it lie one day off.
        var date = DateTime.FromOADate(serial is >= 1 and < 60 ? serial + 1 : serial);
        return serial < 1 ? date.ToString("HH':'mm", Plain) : OfDate(date);
    }

    private static string OfDate(DateTime date)
    {
        var minute = new DateTime((date.Ticks + (TimeSpan.TicksPerMinute / 2)) / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, DateTimeKind.Unspecified);
        return minute.ToString(minute.TimeOfDay == TimeSpan.Zero ? "dd'/'MM'/'yyyy" : "dd'/'MM'/'yyyy HH':'mm", Plain);
    }

    /// <summary>Fifteen digits, as Excel shows: 0.1 + 0.2 is 0.3. Written out, never with an exponent, while a decimal can hold it.</summary>
    private static string OfPlain(string text, double value)
    {
        if (text.Length <= 15 && !text.Contains('E', StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        var digits = value.ToString("G15", Plain);
        return decimal.TryParse(digits, NumberStyles.Float, Plain, out var whole) ? whole.ToString("0.############################", Plain) : digits;
    }
}
