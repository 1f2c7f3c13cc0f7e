using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Accounts;

/// <summary>
/// Which accounts an administrator may touch: those whose person works in the administered subtree and whose every role lies in it;
/// otherwise the administrator of one unit could take over the account of the whole agency's.
/// </summary>
internal static class AccountScope
{
    public static IQueryable<Account> Within(ThiDuaDb db, Actor actor)
    {
        var scopes = actor.PatternsFor(Permission.ManageAccounts);
        var roots = db.Units.Where(u => u.ParentId == null && scopes.Any(s => EF.Functions.Like(u.Path, s)));
        return db.Users.Where(a => roots.Any()
            || (db.Set<Membership>().Any(m => m.PersonId == a.PersonId && scopes.Any(s => EF.Functions.Like(m.Unit.Path, s)))
                && !db.Set<RoleGrant>().Any(g => g.AccountId == a.Id && !scopes.Any(s => EF.Functions.Like(g.Unit.Path, s)))));
    }

    public static async Task<Account?> FindAsync(ThiDuaDb db, Actor actor, Guid accountId, CancellationToken ct) =>
        await Within(db, actor).SingleOrDefaultAsync(a => a.Id == accountId, ct);

    /// <summary>Whether somebody else would still administer the whole agency today.</summary>
    public static async Task<bool> AnotherAdministratorStaysAsync(ThiDuaDb db, Guid accountId, Guid? exceptGrant, DateOnly today, CancellationToken ct) =>
        await db.RoleGrants.AnyAsync(
            g => g.Role == Role.Administrator && g.Unit.ParentId == null && g.ValidFrom <= today && (g.ValidTo == null || g.ValidTo > today)
                 && g.Account.DisabledAt == null && (exceptGrant == null ? g.AccountId != accountId : g.Id != exceptGrant),
            ct);
}
