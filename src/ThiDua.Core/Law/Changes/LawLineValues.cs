using System.Text.Json;
using ThiDua.Core.Law.Changes.Rules;

namespace ThiDua.Core.Law.Changes;

/// <summary>The columns of a new row as a line keeps them.</summary>
internal static class LawLineValues
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Dictionary<string, string?> Read(string json) => JsonSerializer.Deserialize<Dictionary<string, string?>>(json, Json)!;

    public static string Write(IReadOnlyDictionary<string, string?> values) => JsonSerializer.Serialize(values, Json);
}

/// <summary>The versions of rules as they stand and as lines would leave them.</summary>
internal static class LawVersions
{
    public static List<RuleVersion> Of(LawTable table, IEnumerable<LawRow> rows, LawOptions options) =>
        [.. rows.Select(r => Version(table, r.Values, r.From!.Value, r.To, options))];

    public static List<RuleVersion> After(LawTable table, IEnumerable<LawRow> rows, IReadOnlyCollection<LawChangeLine> lines, LawOptions options)
    {
        var byRow = lines.Where(l => l.RowKey is not null).ToDictionary(l => l.RowKey!, StringComparer.Ordinal);
        return
        [
            .. rows.Select(r => Version(table, r.Values, r.From!.Value, LastDay(r, byRow.GetValueOrDefault(r.Key)), options)),
            .. lines.Where(l => l.RowValues is not null).Select(l => Added(table, LawLineValues.Read(l.RowValues!), options)),
        ];
    }

    private static DateOnly? LastDay(LawRow row, LawChangeLine? line) => line?.Action switch
    {
        LawChangeAction.End => line.Day,
        LawChangeAction.Replace when row.To is null || row.To >= line.Day => line.Day!.Value.AddDays(-1),
        _ => row.To,
    };

    private static RuleVersion Added(LawTable table, Dictionary<string, string?> values, LawOptions options) =>
        Version(table, values, Day(values[table.From!])!.Value, Day(values.GetValueOrDefault(table.To!)), options);

    private static RuleVersion Version(LawTable table, IReadOnlyDictionary<string, string?> values, DateOnly from, DateOnly? to, LawOptions options)
    {
        var name = options.NameOf(table, values);
        return new RuleVersion(
            string.Join('|', table.Series!.Select(column => values.GetValueOrDefault(column))),
            table.Series is { Count: > 0 } ? $"{table.Title}, {name}" : table.Title,
            from,
            to);
    }

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Rows that lines of a change are about to add, for lists that may already name them.</summary>
internal static class LawDrafted
{
    public static IEnumerable<(string Value, string Label)> OptionsOf(LawCatalog catalog, LawField field, IEnumerable<LawChangeLine> lines) =>
        catalog.Tables.FirstOrDefault(t => t.Key != "id" && field.OptionsSql?.Contains($"from {t.Name}", StringComparison.Ordinal) is true) is { } table
            ? lines.Where(l => l.TableSlug == table.Slug && l.RowValues is not null).Select(l => (LawLineValues.Read(l.RowValues!)[table.Key] ?? "", l.RowLabel))
            : [];
}
