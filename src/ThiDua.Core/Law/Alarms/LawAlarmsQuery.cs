using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law.Alarms;

/// <summary>Rules that end soon, or must be looked at again soon, with nothing that follows them.</summary>
public sealed class LawAlarmsQuery(ThiDuaDb db, LawCatalog catalog, TimeProvider clock) : IQuery
{
    public async Task<IReadOnlyList<LawAlarm>> AllAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var alarms = new List<LawAlarm>();
        foreach (var found in (await RingingAsync(today, ct)).GroupBy(c => c.Table))
        {
            var options = await catalog.OptionsAsync(found.Key, ct);
            alarms.AddRange(found.Select(c => Alarm(found.Key, c.Row, options, today)));
        }

        return [.. alarms.OrderBy(a => a.Day).ThenBy(a => a.Table.Order).ThenBy(a => a.Name, StringComparer.Ordinal)];
    }

    // One statement over all tables, for the home page asks it each time: nearly always it finds nothing.
    private async Task<List<(LawTable Table, LawRow Row)>> RingingAsync(DateOnly today, CancellationToken ct)
    {
        var parts = catalog.Tables.Where(t => t is { From: not null, To: not null }).Select(t =>
            $"select array['{t.Slug}', to_jsonb(t)::text] as \"Value\" from {t.Name} t where (t.{t.To} between @today and @far{Recheck(t)}) and not exists (select 1 from {t.Name} f where {Follows(t)})");
        var sql = string.Join(" union all ", parts);
        var found = await db.Database.SqlQueryRaw<string[]>(sql, new NpgsqlParameter("today", today), new NpgsqlParameter("far", today.AddDays(LawAlarmRule.Days))).ToListAsync(ct);
        return
        [
            .. found.Select(f => (Table: catalog.Find(f[0])!, Image: f[1])).Select(f => (f.Table, Row: LawRow.Read(f.Table, f.Image)))
                .Where(f => (f.Row.To is { } to && LawAlarmRule.EndsSoon(to, today)) || (f.Row.RecheckBy is { } recheck && LawAlarmRule.RecheckSoon(recheck, today))),
        ];
    }

    private static string Recheck(LawTable table) =>
        table.Recheck is { } recheck ? $" or (t.{recheck} <= @far and (t.{table.To} is null or t.{table.To} >= @today))" : "";

    /// <summary>SQL: the row f follows the row t, as its successor by name or as the next version of the same rule.</summary>
    private static string Follows(LawTable table)
    {
        var named = table.Replaces is { } replaces ? $"f.{replaces}::text = t.{table.Key}::text" : "false";
        return table.Series is { } series
            ? $"{named} or ({string.Join(" and ", series.Select(c => $"f.{c} is not distinct from t.{c}").Append($"f.{table.From} > t.{table.From}"))})"
            : named;
    }

    private static LawAlarm Alarm(LawTable table, LawRow row, LawOptions options, DateOnly today)
    {
        var ends = row.To is { } to && LawAlarmRule.EndsSoon(to, today) ? row.To : null;
        return new LawAlarm(table, row.Key, options.NameOf(table, row.Values), row.Citation, row.IsUnchecked, row.Certainty, ends ?? row.RecheckBy!.Value, ends is null);
    }
}

/// <param name="Day">Last day in force, or the day to look again by.</param>
/// <param name="IsRecheck">The text may have ended; nobody has looked yet.</param>
public sealed record LawAlarm(LawTable Table, string Key, string Name, string? Citation, bool IsUnchecked, Certainty Certainty, DateOnly Day, bool IsRecheck);
