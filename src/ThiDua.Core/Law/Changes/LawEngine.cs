using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law.Changes.Rules;

namespace ThiDua.Core.Law.Changes;

/// <summary>Puts the lines of a change into the tables of rules, inside the caller's transaction: to stay, or to be rolled back by a preview.</summary>
public sealed class LawEngine(ThiDuaDb db, LawCatalog catalog) : IQuery
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What stands against the lines: rows that moved since they were drafted, versions that would overlap or leave a hole.</summary>
    internal async Task<List<Refusal>> CheckAsync(IReadOnlyList<LawChangeLine> lines, CancellationToken ct)
    {
        var refusals = new List<Refusal>();
        foreach (var group in lines.GroupBy(l => l.TableSlug, StringComparer.Ordinal))
        {
            var table = catalog.Find(group.Key)!;
            var rows = (await catalog.RowsAsync(table, ct)).ToDictionary(r => r.Key, StringComparer.Ordinal);
            refusals.AddRange(group.Select(line => MovedOrGone(line, rows)).OfType<Refusal>());
            if (table is { Series: not null, From: not null })
            {
                var options = await catalog.OptionsAsync(table, ct);
                refusals.AddRange(SeriesRules.Check(LawVersions.Of(table, rows.Values, options), LawVersions.After(table, rows.Values, [.. group], options)));
            }
        }

        return refusals;
    }

    /// <param name="work">Null in a preview: nothing is recorded.</param>
    internal async Task<Refusal?> ApplyAsync(IReadOnlyList<LawChangeLine> lines, Work? work, DateOnly today, CancellationToken ct)
    {
        foreach (var line in lines.OrderBy(l => l.Ordinal))
        {
            try
            {
                await ApplyAsync(catalog.Find(line.TableSlug)!, line, work, today, ct);
            }
            catch (PostgresException refused) when (refused.SqlState.StartsWith("23", StringComparison.Ordinal) || refused.SqlState.StartsWith("22", StringComparison.Ordinal))
            {
                return new RowRefused(line.RowLabel, refused.ConstraintName ?? refused.MessageText);
            }
        }

        return null;
    }

    private static Refusal? MovedOrGone(LawChangeLine line, Dictionary<string, LawRow> rows) =>
        line.RowKey is null ? null
        : !rows.TryGetValue(line.RowKey, out var row) ? new RowGone(line.RowLabel)
        : row.Image != line.RowBefore ? new RowMoved(line.RowLabel)
        : null;

    private async Task ApplyAsync(LawTable table, LawChangeLine line, Work? work, DateOnly today, CancellationToken ct)
    {
        switch (line.Action)
        {
            case LawChangeAction.Add:
                line.AppliedKey = await InsertAsync(table, line, null, work, ct);
                break;
            case LawChangeAction.End:
                await SetAsync(table, line.RowKey!, table.To!, table.From is null ? today : line.Day, work, ct);
                break;
            case LawChangeAction.Replace:
                await EndOldAsync(table, line, today, work, ct);
                line.AppliedKey = await InsertAsync(table, line, line.RowKey, work, ct);
                break;
            default:
                await ConfirmAsync(table, line, work, ct);
                break;
        }
    }

    private async Task EndOldAsync(LawTable table, LawChangeLine line, DateOnly today, Work? work, CancellationToken ct)
    {
        var last = table.From is null ? today : line.Day!.Value.AddDays(-1);
        if (LawRow.Read(table, line.RowBefore!).To is not { } to || to > last)
        {
            await SetAsync(table, line.RowKey!, table.To!, last, work, ct);
        }
    }

    private Task<string> SetAsync(LawTable table, string key, string column, object? value, Work? work, CancellationToken ct) =>
        ChangeAsync(table, key, "update", $"update {table.Name} t set {column} = @value where t.{table.Key}::text = @key returning to_jsonb(t)::text as \"Value\"",
            [new("key", key), new("value", value ?? DBNull.Value)], work, ct);

    private async Task<string> InsertAsync(LawTable table, LawChangeLine line, string? replaced, Work? work, CancellationToken ct)
    {
        var values = LawLineValues.Read(line.RowValues!);
        if (replaced is not null && table.Replaces is { } column)
        {
            values[column] = replaced;
        }

        if (table.Scope is { } scope)
        {
            values[scope] = values.GetValueOrDefault("agency_id") is null ? "national" : "agency";
        }

        var columns = string.Join(", ", values.Keys);
        var json = JsonSerializer.Serialize(values.ToDictionary(v => v.Key, v => AsJson(table, v.Key, v.Value)), Json);
        var image = await ChangeAsync(table, null, "insert",
            $"insert into {table.Name} as t ({columns}) select {columns} from jsonb_populate_record(null::{table.Name}, @json::jsonb) returning to_jsonb(t)::text as \"Value\"",
            [new("json", json)], work, ct);
        var key = LawRow.Read(table, image).Key;
        if (line.CheckedBy is not null)
        {
            await RecordConfirmationAsync(line, key, null, ct);
        }

        if (table.OnAdded is { } then)
        {
            await db.Database.ExecuteSqlRawAsync(then, [new NpgsqlParameter("key", key), new NpgsqlParameter("replaced", NpgsqlTypes.NpgsqlDbType.Text) { Value = (object?)replaced ?? DBNull.Value }], ct);
        }

        return key;
    }

    private async Task ConfirmAsync(LawTable table, LawChangeLine line, Work? work, CancellationToken ct)
    {
        var before = LawRow.Read(table, line.RowBefore!).Certainty;
        await SetAsync(table, line.RowKey!, "certainty", EnumText.Of(line.Certainty!.Value), work, ct);
        if (table.Recheck is { } recheck)
        {
            await SetAsync(table, line.RowKey!, recheck, line.Day, work, ct);
        }

        await RecordConfirmationAsync(line, line.RowKey!, before, ct);
        if (table.OnConfirmed is { } then && line.Certainty is Certainty.Confirmed)
        {
            await db.Database.ExecuteSqlRawAsync(then, [new NpgsqlParameter("key", line.RowKey!)], ct);
        }
    }

    private Task<int> RecordConfirmationAsync(LawChangeLine line, string key, Certainty? before, CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync(
            "insert into law.confirmation (id, change_set_id, table_slug, row_key, certainty_before, certainty_after, checked_by, checked_on) values (@id, @set, @slug, @key, @before, @after, @by, @on)",
            [
                new NpgsqlParameter("id", Guid.CreateVersion7()), new NpgsqlParameter("set", line.ChangeSetId), new NpgsqlParameter("slug", line.TableSlug), new NpgsqlParameter("key", key),
                new NpgsqlParameter("before", NpgsqlTypes.NpgsqlDbType.Text) { Value = before is { } was ? EnumText.Of(was) : DBNull.Value },
                new NpgsqlParameter("after", EnumText.Of(line.Certainty!.Value)), new NpgsqlParameter("by", line.CheckedBy!), new NpgsqlParameter("on", line.CheckedOn!.Value),
            ],
            ct);

    private async Task<string> ChangeAsync(LawTable table, string? key, string action, string sql, List<NpgsqlParameter> parameters, Work? work, CancellationToken ct)
    {
        var before = key is null ? null : (await catalog.RowAsync(table, key, ct))!.Image;
        var after = (await db.Database.SqlQueryRaw<string>(sql, [.. parameters]).ToListAsync(ct)).Single();
        work?.Record(table.Name, key ?? LawRow.Read(table, after).Key, action, before, after);
        return after;
    }

    // A list column reads PostgreSQL's own array text.
    private static string? AsJson(LawTable table, string column, string? value) =>
        table.Fields.Any(f => f.Column == column && f.Type is LawFieldType.Choices) ? $"{{{value}}}" : value;
}
