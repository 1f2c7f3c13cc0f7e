using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

/// <summary>Turns an actor's subtrees into LIKE patterns; paths hold only ids and slashes, so nothing needs escaping.</summary>
internal static class Scopes
{
    public static string[] PatternsFor(this Actor actor, Permission permission) =>
        actor.IsSystem ? ["%"] : [.. actor.ScopesFor(permission).Select(path => path + "%")];

    /// <summary>People with a membership, now or later, in the subtrees; who has none belongs to whoever sees the whole agency. Rows merged into another are nobody's.</summary>
    public static IQueryable<Person> Within(this IQueryable<Person> people, ThiDuaDb db, string[] patterns, DateOnly today)
    {
        var seesAll = db.Units.Where(u => u.ParentId == null && patterns.Any(p => EF.Functions.Like(u.Path, p)));
        return people.Where(person => person.MergedInto == null).Where(person => seesAll.Any() || db.Set<Membership>().Any(m =>
            m.PersonId == person.Id && (m.ValidTo == null || m.ValidTo >= today) && patterns.Any(p => EF.Functions.Like(m.Unit.Path, p))));
    }

    public static async Task<string?> RootPathAsync(ThiDuaDb db, CancellationToken ct) =>
        await db.Units.Where(u => u.ParentId == null).Select(u => u.Path).SingleOrDefaultAsync(ct);
}
