using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Accounts;

/// <summary>Accounts that an administrator may touch.</summary>
public sealed class AccountsQuery(ThiDuaDb db, TimeProvider clock) : IQuery
{
    public const int PageSize = 50;

    public async Task<AccountsPage> PageAsync(string? search, int page, Actor actor, CancellationToken ct)
    {
        var accounts = AccountScope.Within(db, actor).AsNoTracking();
        if (!string.IsNullOrWhiteSpace(search))
        {
            var pattern = Fold.Pattern(Typed.Clean(search));
            accounts = accounts.Where(a => EF.Functions.Like(Fold.Text(a.DisplayName), pattern, @"\") || EF.Functions.Like(Fold.Text(a.UserName!), pattern, @"\"));
        }

        var total = await accounts.CountAsync(ct);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        var rows = await Rows(accounts.OrderBy(a => a.DisabledAt != null).ThenBy(a => a.Person!.GivenName).ThenBy(a => a.DisplayName).ThenBy(a => a.Id)
            .Skip((shown - 1) * PageSize).Take(PageSize)).ToListAsync(ct);
        return new AccountsPage(rows, total, shown, pages);
    }

    public async Task<AccountDetails?> FindAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var row = await Rows(AccountScope.Within(db, actor).AsNoTracking().Where(a => a.Id == id)).SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return null;
        }

        var today = clock.Today();
        var grants = await db.RoleGrants.AsNoTracking().Where(g => g.AccountId == id)
            .OrderBy(g => g.ValidTo != null && g.ValidTo < today).ThenBy(g => g.ValidFrom)
            .Select(g => new AccountGrant(g.Id, g.Role, g.UnitId, g.Unit.Name, g.ValidFrom, g.ValidTo, g.ValidTo != null && g.ValidTo < today))
            .ToListAsync(ct);
        return new AccountDetails(row, grants);
    }

    private IQueryable<AccountRow> Rows(IQueryable<Account> accounts)
    {
        var today = clock.Today();
        return accounts.Select(a => new AccountRow
        {
            Id = a.Id,
            UserName = a.UserName!,
            DisplayName = a.DisplayName,
            PersonId = a.PersonId,
            DisabledAt = a.DisabledAt,
            LockoutEnd = a.LockoutEnd,
            MustChangePassword = a.MustChangePassword,
            CreatedAt = a.CreatedAt,
            UnitName = db.Set<Membership>().Where(m => m.PersonId == a.PersonId && m.IsPrimary && (m.ValidTo == null || m.ValidTo >= today))
                .Select(m => m.Unit.Name).FirstOrDefault(),
            Roles = db.Set<RoleGrant>().Where(g => g.AccountId == a.Id && g.ValidFrom <= today && (g.ValidTo == null || g.ValidTo >= today))
                .OrderBy(g => g.Role).Select(g => g.Role).ToList(),
        });
    }
}

public sealed record AccountsPage(IReadOnlyList<AccountRow> Rows, int Total, int Page, int Pages);

public sealed record AccountDetails(AccountRow Account, IReadOnlyList<AccountGrant> Grants);

public sealed record AccountGrant(Guid Id, Role Role, Guid UnitId, string UnitName, DateOnly ValidFrom, DateOnly? ValidTo, bool IsOver);

public sealed record AccountRow
{
    public required Guid Id { get; init; }
    public required string UserName { get; init; }
    public required string DisplayName { get; init; }
    public Guid? PersonId { get; init; }
    public DateTimeOffset? DisabledAt { get; init; }
    public DateTimeOffset? LockoutEnd { get; init; }
    public bool MustChangePassword { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public string? UnitName { get; init; }
    public required IReadOnlyList<Role> Roles { get; init; }
}
