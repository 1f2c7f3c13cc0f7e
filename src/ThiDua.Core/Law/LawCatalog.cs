using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law;

/// <summary>The tables of rules that the program knows, found by type, and the words of what they refer to.</summary>
public sealed class LawCatalog(ThiDuaDb db, IEnumerable<ILawTable> tables) : IQuery
{
    public IReadOnlyList<LawTable> Tables { get; } = [.. tables.Select(t => WithAgency(t.Table)).OrderBy(t => t.Order).ThenBy(t => t.Title, StringComparer.Ordinal)];

    public LawTable? Find(string? slug) => Tables.FirstOrDefault(t => t.Slug == slug);

    /// <summary>Values and words of every list field of a table.</summary>
    public async Task<LawOptions> OptionsAsync(LawTable table, CancellationToken ct)
    {
        var options = new Dictionary<string, IReadOnlyList<(string Value, string Label)>>(StringComparer.Ordinal);
        foreach (var field in table.Fields.Where(f => f.Type is LawFieldType.Choice or LawFieldType.Choices))
        {
            options.Add(field.Column, field.OptionsSql is { } sql ? await ReadAsync(sql, ct) : field.Options);
        }

        return new LawOptions(options);
    }

    /// <summary>All rows of a table, in its order. Reads through the open transaction if there is one.</summary>
    public async Task<List<LawRow>> RowsAsync(LawTable table, CancellationToken ct)
    {
        var sql = $"select to_jsonb(t)::text as \"Value\" from {table.Name} t order by {OrderOf(table)}";
        var images = await db.Database.SqlQueryRaw<string>(sql).ToListAsync(ct);
        return [.. images.Select(image => LawRow.Read(table, image))];
    }

    public async Task<LawRow?> RowAsync(LawTable table, string key, CancellationToken ct)
    {
        var sql = $"select to_jsonb(t)::text as \"Value\" from {table.Name} t where t.{table.Key}::text = @key";
        var images = await db.Database.SqlQueryRaw<string>(sql, new Npgsql.NpgsqlParameter("key", key)).ToListAsync(ct);
        return images.Select(image => LawRow.Read(table, image)).SingleOrDefault();
    }

    private static string OrderOf(LawTable table) =>
        table.OrderBy ?? string.Join(", ", (table.Series ?? [table.Key]).Select(c => $"t.{c}").Append(table.From is { } from ? $"t.{from} desc" : $"t.{table.Key}"));

    private static LawTable WithAgency(LawTable table) => !table.AgencyMayOwn ? table : table with
    {
        Fields =
        [
            .. table.Fields,
            new LawField("agency_id", "Áp dụng cho", LawFieldType.Choice)
            {
                Required = false,
                WhenEmpty = "quy định chung",
                OptionsSql = "select id::text, name from organizations.agency order by name",
                Help = "Để trống: quy định chung. Chọn cơ quan: quy định riêng của cơ quan đó.",
            },
        ],
        Series = table.Series is null ? null : [.. table.Series, "agency_id"],
    };

    private async Task<IReadOnlyList<(string Value, string Label)>> ReadAsync(string sql, CancellationToken ct)
    {
        var wrapped = $"select array[o.value, o.label] as \"Value\" from ({sql}) as o (value, label)";
        return [.. (await db.Database.SqlQueryRaw<string[]>(wrapped).ToListAsync(ct)).Select(o => (o[0], o[1]))];
    }
}

/// <summary>Words for coded values.</summary>
public sealed class LawOptions(IReadOnlyDictionary<string, IReadOnlyList<(string Value, string Label)>> options)
{
    public IReadOnlyList<(string Value, string Label)> Of(string column) => options.TryGetValue(column, out var found) ? found : [];

    /// <summary>What a screen shows for a field's value.</summary>
    public string Show(LawField field, string? value) => value is not { Length: > 0 } ? "" : field.Type switch
    {
        LawFieldType.Choice => WordOf(field.Column, value),
        LawFieldType.Choices => string.Join(", ", value.Split(',').Select(v => WordOf(field.Column, v))),
        LawFieldType.Flag => value == "true" ? "Có" : "Không",
        LawFieldType.Date => DateOnly.ParseExact(value, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).Written(),
        LawFieldType.Whole or LawFieldType.Number => Figures(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)),
        _ => value,
    };

    /// <summary>The row's name: what its versions have in common, or its first field.</summary>
    public string NameOf(LawTable table, IReadOnlyDictionary<string, string?> values)
    {
        var columns = table.Naming ?? (table.Series is { Count: > 0 } series ? series : [table.Fields[0].Column]);
        var words = table.Fields.Where(f => columns.Contains(f.Column)).Select(f => Show(f, values.GetValueOrDefault(f.Column))).Where(text => text.Length > 0).ToList();
        return words.Count > 0 ? string.Join(table.NamingGlue, words) : Show(table.Fields[0], values.GetValueOrDefault(table.Fields[0].Column));
    }

    private static string Figures(decimal value) => value == decimal.Truncate(value) ? value.Figures() : Money.Coefficient(value);

    private string WordOf(string column, string value) => Of(column).FirstOrDefault(o => o.Value == value).Label ?? value;
}
