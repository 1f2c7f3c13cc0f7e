using System.Globalization;
using ThiDua.Core.Law;

namespace ThiDua.Web.Pages.Office.Law;

/// <summary>One box of the line form, drawn by the field's type.</summary>
public sealed record LineFieldInput(LawField Field, string? Value, IReadOnlyList<(string Value, string Label)> Options, IReadOnlyList<string> Faults)
{
    public bool Has(string value) => Value?.Split(',').Contains(value, StringComparer.Ordinal) is true;

    /// <summary>A stored value as the box shows it: days and numbers the Vietnamese way.</summary>
    public static string? Typed(LawField field, string? stored) => stored is not { Length: > 0 } ? stored : field.Type switch
    {
        LawFieldType.Date => DateOnly.ParseExact(stored, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        LawFieldType.Whole or LawFieldType.Number => decimal.Parse(stored, CultureInfo.InvariantCulture).ToString("0.######", CultureInfo.InvariantCulture).Replace('.', ','),
        _ => stored,
    };
}
