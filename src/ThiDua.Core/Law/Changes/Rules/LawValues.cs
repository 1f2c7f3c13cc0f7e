using System.Globalization;
using System.Text.RegularExpressions;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law.Changes.Rules;

/// <summary>Reads what was typed for a row of any table: by its fields' types, all faults at once.</summary>
internal static partial class LawValues
{
    private static readonly string[] DayForms = ["d/M/yyyy", "dd/MM/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-MM-dd"];
    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>Columns and their plain text; null for what was left empty.</summary>
    public static Dictionary<string, string?> Read(LawTable table, IReadOnlyDictionary<string, string?> typed, LawOptions options, Typed faults) =>
        table.Fields.ToDictionary(f => f.Column, f => Read(f, f.Column == table.Key, typed.GetValueOrDefault(f.Column), options, faults), StringComparer.Ordinal);

    public static string FieldOf(string column) => $"Values[{column}]";

    /// <summary>A day, or null with a fault when it is none.</summary>
    public static DateOnly? Day(string typed, string field, Typed faults)
    {
        if (!DateOnly.TryParseExact(typed, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            faults.Refuse(field, "Không phải là ngày có trong lịch. Nhập theo dạng ngày/tháng/năm, ví dụ 07/3/2024.");
            return null;
        }

        if (day.Year is < 1900 or > 2100)
        {
            faults.Refuse(field, $"Năm {day.Year} ngoài khoảng 1900 - 2100. Kiểm tra lại năm.");
            return null;
        }

        return day;
    }

    private static string? Read(LawField field, bool isKey, string? typed, LawOptions options, Typed faults)
    {
        var name = FieldOf(field.Column);
        var what = char.ToLowerInvariant(field.Label[0]) + field.Label[1..];
        var text = field.Required && field.Type is not LawFieldType.Flag
            ? faults.Text(typed, name, what, field.MaxLength)
            : faults.Optional(typed, name, what, field.MaxLength) ?? "";
        if (text.Length == 0)
        {
            return field.Type is LawFieldType.Flag ? "false" : null;
        }

        return field.Type switch
        {
            LawFieldType.Whole or LawFieldType.Number => Number(field, text, name, faults),
            LawFieldType.Date => Day(text, name, faults)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            LawFieldType.Flag => text == "true" ? "true" : "false",
            LawFieldType.Choice => Choice(field, text, options, name, faults),
            LawFieldType.Choices => Choices(field, text, options, name, faults),
            _ => isKey ? Code(text, name, faults) : text,
        };
    }

    private static string? Number(LawField field, string text, string name, Typed faults)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, Vietnamese, out var number))
        {
            faults.Refuse(name, $"\"{Short(text)}\" không phải là số. Nhập chữ số, dấu phẩy trước phần thập phân, ví dụ 0,3.");
        }
        else if (field.Type is LawFieldType.Whole && number != decimal.Truncate(number))
        {
            faults.Refuse(name, $"{field.Label} là số nguyên.");
        }
        else if (number < (field.Least ?? decimal.MinValue) || number > (field.Most ?? 999_999_999_999m))
        {
            faults.Refuse(name, $"{field.Label} phải từ {(field.Least ?? 0).ToString("#,##0.###", Vietnamese)} đến {(field.Most ?? 999_999_999_999m).ToString("#,##0.###", Vietnamese)}.");
        }
        else
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        return null;
    }

    private static string? Choice(LawField field, string text, LawOptions options, string name, Typed faults)
    {
        if (options.Of(field.Column).Any(o => o.Value == text))
        {
            return text;
        }

        faults.Refuse(name, $"Chọn {char.ToLowerInvariant(field.Label[0])}{field.Label[1..]} trong danh sách.");
        return null;
    }

    private static string? Choices(LawField field, string text, LawOptions options, string name, Typed faults)
    {
        var chosen = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return chosen.All(c => Choice(field, c, options, name, faults) is not null) ? string.Join(',', chosen.Distinct(StringComparer.Ordinal)) : null;
    }

    private static string? Code(string text, string name, Typed faults)
    {
        if (!CodeForm().IsMatch(text))
        {
            faults.Refuse(name, "Mã gồm chữ thường không dấu, chữ số và dấu gạch dưới, từ 2 đến 60 ký tự, ví dụ nd_99_2027.");
            return null;
        }

        return text;
    }

    private static string Short(string text) => text.Length <= 30 ? text : text[..30] + "…";

    [GeneratedRegex("^[a-z0-9_]{2,60}$")]
    private static partial Regex CodeForm();
}
