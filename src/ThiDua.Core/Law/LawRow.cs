using System.Globalization;
using System.Text.Json;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law;

public enum LawStanding
{
    InForce,
    Upcoming,
    Ended,
}

/// <summary>One row of a table of rules: every column as plain text (days as yyyy-MM-dd, numbers with a point, lists with commas).</summary>
public sealed record LawRow
{
    public required string Key { get; init; }

    public required IReadOnlyDictionary<string, string?> Values { get; init; }

    /// <summary>The row's image, to tell whether it has changed.</summary>
    public required string Image { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public string? Citation { get; init; }

    public required Certainty Certainty { get; init; }

    public DateOnly? RecheckBy { get; init; }

    /// <summary>Nobody has compared it with its text: from memory, or the text itself is unread.</summary>
    public bool IsUnchecked { get; init; }

    /// <summary>A row without a first day holds until it is withdrawn.</summary>
    public LawStanding StandingOn(DateOnly day) =>
        From is null ? (To is null ? LawStanding.InForce : LawStanding.Ended)
        : From > day ? LawStanding.Upcoming
        : To < day ? LawStanding.Ended
        : LawStanding.InForce;

    public static LawRow Read(LawTable table, string image)
    {
        using var json = JsonDocument.Parse(image);
        var values = json.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => TextOf(p.Value), StringComparer.Ordinal);
        return new LawRow
        {
            Key = values[table.Key]!,
            Values = values,
            Image = image,
            From = DayOf(values, table.From),
            To = DayOf(values, table.To),
            Citation = table.Citation is { } citation ? values[citation] : null,
            IsUnchecked = EnumText.Parse<Certainty>(values["certainty"]!).IsRecalled() || (table.Checked is { } read && values[read] == "false"),
            Certainty = EnumText.Parse<Certainty>(values["certainty"]!),
            RecheckBy = DayOf(values, table.Recheck),
        };
    }

    private static DateOnly? DayOf(Dictionary<string, string?> values, string? column) =>
        column is not null && values[column] is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(e => e.ValueKind is JsonValueKind.String ? e.GetString() : e.GetRawText())),
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
