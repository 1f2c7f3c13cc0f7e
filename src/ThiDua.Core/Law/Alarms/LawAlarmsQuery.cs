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
        foreach (var found in (await CandidatesAsync(today, ct)).GroupBy(c => c.Table))
        {
            var rows = await catalog.RowsAsync(found.Key, ct);
            var options = await catalog.OptionsAsync(found.Key, ct);
            alarms.AddRange(found.Where(c => !rows.Any(r => Follows(found.Key, r, c.Row))).Select(c => Alarm(found.Key, c.Row, options, today)));
        }

        return [.. alarms.OrderBy(a => a.Day).ThenBy(a => a.Table.Order).ThenBy(a => a.Name, StringComparer.Ordinal)];
    }

    // One statement over all tables: nearly always it finds little.
    private async Task<List<(LawTable Table, LawRow Row)>> CandidatesAsync(DateOnly today, CancellationToken ct)
    {
        var parts = catalog.Tables.Where(t => t is { From: not null, To: not null }).Select(t =>
            $"select array['{t.Slug}', to_jsonb(t)::text] as \"Value\" from {t.Name} t where t.{t.To} between @today and @far"
            + (t.Recheck is { } recheck ? $" or (t.{recheck} <= @far and (t.{t.To} is null or t.{t.To} >= @today))" : ""));
        var sql = string.Join(" union all ", parts);
        var found = await db.Database.SqlQueryRaw<string[]>(sql, new NpgsqlParameter("today", today), new NpgsqlParameter("far", today.AddDays(LawAlarmRule.Days))).ToListAsync(ct);
        return
        [
            .. found.Select(f => (Table: catalog.Find(f[0])!, Image: f[1])).Select(f => (f.Table, Row: LawRow.Read(f.Table, f.Image)))
                .Where(f => (f.Row.To is { } to && LawAlarmRule.EndsSoon(to, today)) || (f.Row.RecheckBy is { } recheck && LawAlarmRule.RecheckSoon(recheck, today))),
        ];
    }

    private static bool Follows(LawTable table, LawRow candidate, LawRow ending) =>
        table.Replaces is { } replaces && candidate.Values[replaces] == ending.Key
        || (table.Series is { } series && candidate.From > ending.From && series.All(column => candidate.Values.GetValueOrDefault(column) == ending.Values.GetValueOrDefault(column)));

    private static LawAlarm Alarm(LawTable table, LawRow row, LawOptions options, DateOnly today)
    {
        var ends = row.To is { } to && LawAlarmRule.EndsSoon(to, today) ? row.To : null;
        return new LawAlarm(table, row.Key, options.NameOf(table, row.Values), row.Citation, row.IsUnchecked, row.Certainty, ends ?? row.RecheckBy!.Value, ends is null);
    }
}

/// <param name="Day">Last day in force, or the day to look again by.</param>
/// <param name="IsRecheck">The text may have ended; nobody has looked yet.</param>
public sealed record LawAlarm(LawTable Table, string Key, string Name, string? Citation, bool IsUnchecked, Certainty Certainty, DateOnly Day, bool IsRecheck);
