using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law.Changes;

namespace ThiDua.Core.Law;

/// <summary>Rows of a table of rules for the screen, as of a day.</summary>
public sealed class LawTableQuery(ThiDuaDb db, LawCatalog catalog, TimeProvider clock) : IQuery
{
    public async Task<IReadOnlyList<LawTableSummary>> OverviewAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var summaries = new List<LawTableSummary>();
        foreach (var table in catalog.Tables)
        {
            var rows = await catalog.RowsAsync(table, ct);
            summaries.Add(new LawTableSummary(
                table,
                rows.Count(r => r.StandingOn(today) is LawStanding.InForce),
                rows.Count(r => r.StandingOn(today) is LawStanding.Upcoming),
                rows.Count(r => r.StandingOn(today) is LawStanding.InForce && r.IsUnchecked)));
        }

        return summaries;
    }

    public async Task<LawTableView?> ListAsync(string slug, LawFilter filter, CancellationToken ct)
    {
        if (catalog.Find(slug) is not { } table)
        {
            return null;
        }

        var day = filter.Day ?? clock.Today();
        var options = await catalog.OptionsAsync(table, ct);
        var rows = (await catalog.RowsAsync(table, ct)).Select(r => Line(table, r, day, options)).ToList();
        var wanted = Fold.InMemory(Typed.Clean(filter.Search));
        var shown = rows
            .Where(r => filter.Standing is null || r.Standing == filter.Standing)
            .Where(r => !filter.OnlyUnchecked || r.IsUnchecked)
            .Where(r => wanted.Length == 0 || Fold.InMemory(string.Join(' ', [r.Name, .. r.Cells, r.Citation ?? ""])).Contains(wanted, StringComparison.Ordinal));
        return new LawTableView(table, day, [.. shown], rows.CountBy(r => r.Standing).ToDictionary(), rows.Count(r => r.IsUnchecked && (filter.Standing is null || r.Standing == filter.Standing)));
    }

    public async Task<LawRowView?> RowAsync(string slug, string key, CancellationToken ct)
    {
        if (catalog.Find(slug) is not { } table || await catalog.RowAsync(table, key, ct) is not { } row)
        {
            return null;
        }

        var today = clock.Today();
        var options = await catalog.OptionsAsync(table, ct);
        var versions = table.Series is null
            ? [row]
            : (await catalog.RowsAsync(table, ct)).Where(r => table.Series.All(column => r.Values.GetValueOrDefault(column) == row.Values.GetValueOrDefault(column))).OrderByDescending(r => r.From).ToList();
        var changes = await db.LawChangeLines.AsNoTracking()
            .Where(l => l.TableSlug == slug && (l.RowKey == key || l.AppliedKey == key) && l.ChangeSet.State != LawChangeState.Abandoned)
            .OrderByDescending(l => l.ChangeSet.CreatedAt)
            .Select(l => new LawRowChange(l.ChangeSetId, l.ChangeSet.Title, l.ChangeSet.State, l.Action, l.AppliedKey == key))
            .ToListAsync(ct);
        var confirmations = await db.LawConfirmations.AsNoTracking()
            .Where(c => c.TableSlug == slug && c.RowKey == key).OrderByDescending(c => c.CheckedOn)
            .Select(c => new LawConfirmed(c.CheckedBy, c.CheckedOn, c.CertaintyAfter)).ToListAsync(ct);
        return new LawRowView(table, row, Line(table, row, today, options), [.. table.Fields.Select(f => (f, options.Show(f, row.Values.GetValueOrDefault(f.Column))))],
            [.. versions.Select(v => Line(table, v, today, options))], changes, confirmations);
    }

    private static string Cell(LawTable table, LawField field, LawRow row, LawOptions options)
    {
        var value = row.Values.GetValueOrDefault(field.Column);
        var words = field.Type is LawFieldType.Flag && value == "false" ? "" : options.Show(field, value);
        if (words.Length == 0 && field.WhenEmpty is { } none)
        {
            return none;
        }

        return field.ListOver is { } over && words.Length > 0
            ? $"{words}/{options.Show(table.Fields.Single(f => f.Column == over), row.Values.GetValueOrDefault(over))}"
            : words;
    }

    private static LawLine Line(LawTable table, LawRow row, DateOnly day, LawOptions options) => new(
        row.Key,
        options.NameOf(table, row.Values),
        [.. table.Fields.Where(f => f.InList).Select(f => Cell(table, f, row, options))],
        row.From, row.To, row.StandingOn(day), row.Citation, row.Certainty, row.IsUnchecked, row.RecheckBy);
}

public sealed record LawFilter(DateOnly? Day = null, string? Search = null, LawStanding? Standing = null, bool OnlyUnchecked = false);

public sealed record LawTableSummary(LawTable Table, int InForce, int Upcoming, int Unchecked);

/// <param name="Counts">Of all rows, before filters.</param>
/// <param name="Unchecked">Of those that stand as the filter asks.</param>
public sealed record LawTableView(LawTable Table, DateOnly Day, IReadOnlyList<LawLine> Lines, IReadOnlyDictionary<LawStanding, int> Counts, int Unchecked);

/// <param name="Cells">Words of the fields that the list shows.</param>
public sealed record LawLine(
    string Key, string Name, IReadOnlyList<string> Cells, DateOnly? From, DateOnly? To, LawStanding Standing, string? Citation, Certainty Certainty, bool IsUnchecked, DateOnly? RecheckBy);

public sealed record LawRowView(
    LawTable Table, LawRow Row, LawLine Line, IReadOnlyList<(LawField Field, string Words)> Fields, IReadOnlyList<LawLine> Versions,
    IReadOnlyList<LawRowChange> Changes, IReadOnlyList<LawConfirmed> Confirmations);

/// <param name="MadeRow">The change opened this row; otherwise it acts on it.</param>
public sealed record LawRowChange(Guid ChangeSetId, string Title, LawChangeState State, LawChangeAction Action, bool MadeRow);

public sealed record LawConfirmed(string By, DateOnly On, Certainty Certainty);
