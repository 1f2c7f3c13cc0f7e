using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Accounts;

/// <summary>Accounts of the invented department, for the sign-in page to offer; a real data folder has none.</summary>
public sealed class DemoAccounts(ThiDuaDb db, TimeProvider clock) : IQuery
{
    /// <summary>Of every demo account, and shown on the page: nothing real is behind it.</summary>
    public const string Password = "thu-nghiem-thi-dua";

    public async Task<IReadOnlyList<DemoAccount>> AllAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var rows = await db.Users.AsNoTracking()
            .Where(a => a.IsDemo && a.DisabledAt == null)
            .OrderBy(a => a.CreatedAt).ThenBy(a => a.Id)
            .Select(a => new
            {
                a.UserName,
                a.DisplayName,
                Roles = db.Set<RoleGrant>().Where(g => g.AccountId == a.Id && g.ValidFrom <= today && (g.ValidTo == null || g.ValidTo >= today))
                    .Select(g => g.Role).ToList(),
            })
            .ToListAsync(ct);
        return [.. rows.Select(r => new DemoAccount(r.UserName!, r.DisplayName, string.Join(", ", r.Roles.Distinct().Order().Select(role => role.Label()))))];
    }
}

public sealed record DemoAccount(string UserName, string DisplayName, string Roles);
