using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours.Imports;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Honours;

/// <summary>"Đã khen chưa?": a name typed, everybody and every collective that bears it, each with all awards; namesakes stay apart.</summary>
public sealed class EverHonouredQuery(ThiDuaDb db) : IQuery
{
    public const int LeastTyped = 2;
    public const int Most = 20;

    public async Task<EverHonoured> ForAsync(string? typed, Actor actor, CancellationToken ct)
    {
        var clean = Typed.Clean(typed);
        if (clean.Length is < LeastTyped or > 100)
        {
            return new EverHonoured([], [], false);
        }

        var scope = await HonourScope.OfAsync(db, actor, ct);
        var pattern = Fold.Pattern(clean);
        var people = await PeopleAsync(scope, pattern, ct);
        var units = await UnitsAsync(scope, pattern, ct);
        var subjects = people.Concat(units).Take(Most).ToList();
        var ids = subjects.Select(s => s.Id).ToList();
        var awards = await db.Awards.Where(a => ids.Contains(a.KeptPersonId ?? a.UnitId ?? Guid.Empty)).OrderByDescending(a => a.TitleYear).ThenBy(a => a.Id).ToListAsync(ct);
        var bySubject = awards.ToLookup(a => a.KeptPersonId ?? a.UnitId);
        var details = await new SubjectDetails(db).OfAsync(ids, ct);
        return new EverHonoured(
            [.. subjects.Where(s => details.ContainsKey(s.Id)).Select(s => new HonouredSubject(
                s.Id, s.Type, details[s.Id].Name, details[s.Id].Detail, [.. bySubject[s.Id].Select(AwardRow.Of)]))],
            scope.SeesAll ? await UnmatchedAsync(pattern, ct) : [],
            people.Count + units.Count > Most);
    }

    private async Task<List<(Guid Id, HonourSubjectType Type)>> PeopleAsync(HonourScope scope, string pattern, CancellationToken ct)
    {
        var (patterns, all, own) = (scope.Patterns, scope.SeesAll, scope.OwnId);
        var ids = await db.People.AsNoTracking()
            .Where(p => p.MergedInto == null && (EF.Functions.Like(Fold.Text(p.FullName), pattern, @"\") || EF.Functions.Like(Fold.Text(p.Code!), pattern, @"\")))
            .Where(p => all || p.Id == own || db.Set<Membership>().Any(m => m.PersonId == p.Id && patterns.Any(x => EF.Functions.Like(m.Unit.Path, x))))
            .OrderBy(p => p.GivenName).ThenBy(p => p.FullName).ThenBy(p => p.Id)
            .Take(Most + 1)
            .Select(p => p.Id)
            .ToListAsync(ct);
        return ids.ConvertAll(id => (id, HonourSubjectType.Person));
    }

    private async Task<List<(Guid Id, HonourSubjectType Type)>> UnitsAsync(HonourScope scope, string pattern, CancellationToken ct)
    {
        var (patterns, all) = (scope.Patterns, scope.SeesAll);
        var ids = await db.Units.AsNoTracking()
            .Where(u => EF.Functions.Like(Fold.Text(u.Name), pattern, @"\") && (all || patterns.Any(x => EF.Functions.Like(u.Path, x))))
            .OrderBy(u => u.ProtocolOrder).ThenBy(u => u.Name).ThenBy(u => u.Id)
            .Take(Most + 1)
            .Select(u => u.Id)
            .ToListAsync(ct);
        return ids.ConvertAll(id => (id, HonourSubjectType.Unit));
    }

    private async Task<IReadOnlyList<AwardRow>> UnmatchedAsync(string pattern, CancellationToken ct) =>
        [.. (await db.Awards
            .Where(a => a.PersonId == null && a.UnitId == null && a.GroupId == null && EF.Functions.Like(Fold.Text(a.SubjectName), pattern, @"\"))
            .OrderBy(a => a.SubjectName).ThenByDescending(a => a.TitleYear).ThenBy(a => a.Id)
            .Take(100)
            .ToListAsync(ct)).Select(AwardRow.Of)];
}

/// <param name="Unmatched">Awards of that name in lists, of whom nobody has said who they are.</param>
/// <param name="HasMore">More bear the name than are shown.</param>
public sealed record EverHonoured(IReadOnlyList<HonouredSubject> Subjects, IReadOnlyList<AwardRow> Unmatched, bool HasMore);

public sealed record HonouredSubject(Guid Id, HonourSubjectType Type, string Name, string Detail, IReadOnlyList<AwardRow> Awards);
