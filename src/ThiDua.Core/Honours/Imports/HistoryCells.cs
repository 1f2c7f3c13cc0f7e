using System.Globalization;
using System.Text.RegularExpressions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Honours.Imports;

/// <summary>The cells of one row by what they hold.</summary>
internal sealed partial class HistoryCells(SheetMap sheet, SheetRow row)
{
    private static readonly string[] DateForms = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-M-d", "d/M/yyyy HH:mm"];

    // Whole words of the usual short forms; longer ones first, so that "hoan thanh tot" is not taken for "hoan thanh".
    private static readonly (RatingLevel Level, string[] Words)[] Levels =
    [
        (RatingLevel.NotDone, ["khong hoan thanh nhiem vu", "khong hoan thanh", "khtnv", "kht"]),
        (RatingLevel.Outstanding, ["hoan thanh xuat sac nhiem vu", "hoan thanh xuat sac", "htxsnv", "htxs", "xuat sac"]),
        (RatingLevel.Good, ["hoan thanh tot nhiem vu", "hoan thanh tot", "httnv", "htt", "tot"]),
        (RatingLevel.Done, ["hoan thanh nhiem vu", "hoan thanh", "htnv", "ht"]),
    ];

    public string Text(HistoryColumn column) => sheet.Columns.TryGetValue(column, out var index) ? Typed.Clean(row[index]) : "";

    public DateOnly? Date(HistoryColumn column, Typed typed)
    {
        var text = Text(column);
        if (text.Length == 0)
        {
            return null;
        }

        if (ParseDate(text) is { } day)
        {
            return day;
        }

        typed.Refuse("", $"{column.Header()} \"{Cut(text)}\" không phải ngày/tháng/năm. Ví dụ đúng: 20/01/2023.");
        return null;
    }

    /// <summary>A full birth date, or the year alone.</summary>
    public (DateOnly? Date, int? Year) Birth(Typed typed, DateOnly today)
    {
        var text = Text(HistoryColumn.BirthDate);
        var year = text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var y) ? y : (int?)null;
        var date = year is null ? Date(HistoryColumn.BirthDate, typed) : null;
        if ((date?.Year ?? year) is { } born && (born < 1900 || born > today.Year - 5))
        {
            typed.Refuse("", $"{HistoryColumn.BirthDate.Header()} \"{Cut(text)}\" không hợp lý. Sửa hoặc để trống.");
            return (null, null);
        }

        return (date, year);
    }

    public int? Year(Typed typed)
    {
        var text = Text(HistoryColumn.Year);
        if (text.Length == 0)
        {
            return null;
        }

        if (ParseDate(text) is { } day)
        {
            return day.Year;
        }

        // "2022 - 2023" is a school year: the title is of the year in which it ends.
        if (YearWritten().Matches(text) is { Count: > 0 } years)
        {
            return int.Parse(years[^1].Value, CultureInfo.InvariantCulture);
        }

        typed.Refuse("", $"Năm \"{Cut(text)}\" không đọc được. Ghi bốn chữ số, ví dụ 2023.");
        return null;
    }

    public SubjectKind? SubjectKind(Typed typed)
    {
        var text = Text(HistoryColumn.SubjectKind);
        switch (Fold.InMemory(text))
        {
            case "":
                return null;
            case "ca nhan" or "cn":
                return Law.SubjectKind.Individual;
            case "tap the" or "tt":
                return Law.SubjectKind.Collective;
            case "ho gia dinh" or "hgd" or "gia dinh":
                return Law.SubjectKind.Household;
            default:
                typed.Refuse("", $"Đối tượng \"{Cut(text)}\" không đọc được. Ghi Cá nhân, Tập thể hoặc Hộ gia đình.");
                return null;
        }
    }

    public RatingLevel? Level(Typed typed)
    {
        var text = Text(HistoryColumn.Rating);
        var folded = Fold.InMemory(text);
        var found = Levels.Where(l => l.Words.Contains(folded)).Select(l => (RatingLevel?)l.Level).FirstOrDefault();
        if (found is null)
        {
            typed.Refuse("", text.Length == 0
                ? "Chưa ghi xếp loại."
                : $"Xếp loại \"{Cut(text)}\" không đọc được. Ghi Hoàn thành xuất sắc nhiệm vụ, Hoàn thành tốt nhiệm vụ, Hoàn thành nhiệm vụ hoặc Không hoàn thành nhiệm vụ.");
        }

        return found;
    }

    /// <summary>"1.490.000", "1490000", "1,490,000 đồng".</summary>
    public decimal? Amount(Typed typed)
    {
        var text = Text(HistoryColumn.Amount);
        var plain = text.ToLowerInvariant().Replace("đồng", "", StringComparison.Ordinal).Replace("vnđ", "", StringComparison.Ordinal).Replace("đ", "", StringComparison.Ordinal).Trim();
        if (plain.Length == 0)
        {
            return null;
        }

        var figures = Thousands().IsMatch(plain) ? plain.Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal) : plain;
        if (decimal.TryParse(figures, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount == decimal.Truncate(amount) && amount < 100_000_000_000m)
        {
            return amount;
        }

        typed.Refuse("", $"Tiền thưởng \"{Cut(text)}\" không đọc được. Ghi số đồng, ví dụ 1.490.000.");
        return null;
    }

    internal static DateOnly? ParseDate(string text) =>
        DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Cut(string text) => text.Length > 40 ? text[..40] + "…" : text;

    [GeneratedRegex(@"(?<!\d)\d{4}(?!\d)")]
    private static partial Regex YearWritten();

    [GeneratedRegex(@"^\d{1,3}([.,]\d{3})+$")]
    private static partial Regex Thousands();
}

/// <summary>What stands in a cell for a decision: "125/QĐ-SKHCN", "QĐ số 125/QĐ-SKHCN ngày 20/01/2023".</summary>
internal static partial class DecisionNumber
{
    /// <summary>A day that the calendar does not have is given back as written, so that it can be refused.</summary>
    public static (string? Number, string? Symbol, DateOnly? Day, string? NoDay) Parts(string text)
    {
        var (number, symbol, day) = Split(text);
        return (number, symbol, day, day is null && DateInside().Match(text) is { Success: true } date ? date.Groups["day"].Value : null);
    }

    public static (string? Number, string? Symbol, DateOnly? Day) Split(string text)
    {
        var date = DateInside().Match(text);
        var day = date.Success ? HistoryCells.ParseDate(date.Groups["day"].Value) : null;
        var rest = Leading().Replace(date.Success ? text[..date.Index] : text, "").Trim().TrimEnd(',', ';').Trim();
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        return rest.Length == 0 ? (null, null, day)
            : slash > 0 ? (rest[..slash].Trim(), rest[(slash + 1)..].Trim(), day)
            : (rest, null, day);
    }

    [GeneratedRegex(@"(,?\s*(ngày|ký ngày))?\s*\(?(?<day>\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\)?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex DateInside();

    [GeneratedRegex(@"^\s*((quyết định|qđ)\s*)?(số)?\s*:?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Leading();
}
