using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law.Changes;

/// <summary>
/// What a change would do to today's open work: the change is applied, every source is asked again, and all of it is rolled back.
/// </summary>
public sealed class LawPreviewQuery(ThiDuaDb db, LawEngine engine, IEnumerable<ILawImpactSource> sources, LawDay lawDay, TimeProvider clock) : IQuery
{
    /// <param name="day">The day by whose law open work is judged; null: the first day on which all lines hold.</param>
    public async Task<LawPreview> OfAsync(Guid id, DateOnly? day, Actor actor, CancellationToken ct)
    {
        var lines = await db.LawChangeLines.AsNoTracking().Where(l => l.ChangeSetId == id).OrderBy(l => l.Ordinal).ToListAsync(ct);
        var inView = day ?? FirstDayOfAll(lines, clock.Today());
        lawDay.LookAt(inView);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var refusals = await engine.CheckAsync(lines, ct);
        if (refusals.Count > 0)
        {
            return new LawPreview(inView, refusals, []);
        }

        var before = await SnapshotAsync(ct);
        if (await engine.ApplyAsync(lines, null, clock.Today(), ct) is { } refused)
        {
            return new LawPreview(inView, [refused], []);
        }

        var after = await SnapshotAsync(ct);
        await transaction.RollbackAsync(ct);
        lawDay.LookAt(null);
        return new LawPreview(inView, [], [.. sources.Select(s => LawImpactDifference.Of(s.Heading, before[s], after[s], line => MayRead(actor, s, line)))]);
    }

    private static DateOnly FirstDayOfAll(IEnumerable<LawChangeLine> lines, DateOnly today) =>
        lines.Select(l => l.Action switch
        {
            LawChangeAction.End => l.Day?.AddDays(1),
            LawChangeAction.Confirm => null,
            _ => l.Day,
        }).Append(today).Max()!.Value;

    private static bool MayRead(Actor actor, ILawImpactSource source, LawImpactLine line) =>
        line.UnitPath is { } path ? actor.Can(source.Reads, path) : actor.Can(source.Reads);

    // One after the other: they share the transaction.
    private async Task<Dictionary<ILawImpactSource, IReadOnlyList<LawImpactLine>>> SnapshotAsync(CancellationToken ct)
    {
        var snapshot = new Dictionary<ILawImpactSource, IReadOnlyList<LawImpactLine>>();
        foreach (var source in sources)
        {
            snapshot.Add(source, await source.SnapshotAsync(ct));
        }

        return snapshot;
    }
}

/// <param name="Day">By whose law the open work was judged.</param>
/// <param name="Refusals">Why the change cannot be applied at all; then there is nothing to compare.</param>
public sealed record LawPreview(DateOnly Day, IReadOnlyList<Refusal> Refusals, IReadOnlyList<LawImpactGroup> Groups)
{
    public int Changed => Groups.Sum(g => g.Changed);
}

/// <param name="Heading">Of the source.</param>
/// <param name="Looked">Open cases that were compared.</param>
/// <param name="Changed">Cases whose result differs.</param>
/// <param name="Shown">Those that the reader may see by name.</param>
public sealed record LawImpactGroup(string Heading, int Looked, int Changed, IReadOnlyList<LawImpactChange> Shown)
{
    public int Hidden => Changed - Shown.Select(c => (c.Subject, c.Id)).Distinct().Count();
}

public sealed record LawImpactChange(string Subject, Guid Id, string Label, string Url, string? Before, string? After);

public static class LawImpactDifference
{
    public static LawImpactGroup Of(
        string heading, IReadOnlyList<LawImpactLine> before, IReadOnlyList<LawImpactLine> after, Func<LawImpactLine, bool> mayRead)
    {
        var old = before.ToDictionary(KeyOf);
        var now = after.ToDictionary(KeyOf);
        var changed = old.Keys.Union(now.Keys)
            .Select(key => (Line: now.GetValueOrDefault(key) ?? old[key], Before: old.GetValueOrDefault(key)?.Value, After: now.GetValueOrDefault(key)?.Value))
            .Where(c => c.Before != c.After)
            .ToList();
        return new LawImpactGroup(
            heading,
            old.Keys.Union(now.Keys).Select(k => (k.Subject, k.Id)).Distinct().Count(),
            changed.Select(c => (c.Line.Subject, c.Line.Id)).Distinct().Count(),
            [.. changed.Where(c => mayRead(c.Line)).Select(c => new LawImpactChange(c.Line.Subject, c.Line.Id, c.Line.Label, c.Line.Url, c.Before, c.After))]);
    }

    private static (string Subject, Guid Id, string Part) KeyOf(LawImpactLine line) => (line.Subject, line.Id, line.Part);
}
