using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Accounts;

/// <summary>Loads who an account is and which roles it has today; read once per request.</summary>
public sealed class ActorQuery(ThiDuaDb db, TimeProvider clock) : IQuery
{
    private static readonly Func<ThiDuaDb, Guid, IAsyncEnumerable<AccountRow>> AccountById =
        EF.CompileAsyncQuery((ThiDuaDb db, Guid id) => db.Set<Account>().AsNoTracking()
            .Where(a => a.Id == id && a.DisabledAt == null)
            .Select(a => new AccountRow(a.Id, a.PersonId, a.DisplayName, a.MustChangePassword)));

    private static readonly Func<ThiDuaDb, Guid, DateOnly, IAsyncEnumerable<ActorGrant>> GrantsOf =
        EF.CompileAsyncQuery((ThiDuaDb db, Guid id, DateOnly today) => db.Set<RoleGrant>().AsNoTracking()
            .Where(g => g.AccountId == id && g.ValidFrom <= today && (g.ValidTo == null || g.ValidTo >= today))
            .Select(g => new ActorGrant(g.Role, g.UnitId, g.Unit.Name, g.Unit.Path)));

    public async Task<Actor?> FindAsync(Guid accountId, CancellationToken ct)
    {
        AccountRow? account = null;
        await foreach (var row in AccountById(db, accountId).WithCancellation(ct))
        {
            account = row;
        }

        if (account is null)
        {
            return null;
        }

        var grants = new List<ActorGrant>();
        await foreach (var grant in GrantsOf(db, accountId, clock.Today()).WithCancellation(ct))
        {
            grants.Add(grant);
        }

        return new Actor(account.Id, account.PersonId, account.DisplayName, grants) { MustChangePassword = account.MustChangePassword };
    }

    private sealed record AccountRow(Guid Id, Guid? PersonId, string DisplayName, bool MustChangePassword);
}
