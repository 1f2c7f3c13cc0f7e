using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Accounts;

/// <summary>Takes a role away at once. A grant that never was in force goes; one that was, ended yesterday.</summary>
public sealed class EndRole(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(EndRoleRequest request, Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.ManageAccounts))
        {
            return new NotAllowed();
        }

        var grant = await db.RoleGrants.Include(g => g.Unit).SingleOrDefaultAsync(g => g.Id == request.GrantId, ct);
        if (grant is null || !actor.Can(Permission.ManageAccounts, grant.Unit.Path)
            || await AccountScope.FindAsync(db, actor, grant.AccountId, ct) is null)
        {
            return new NotFound();
        }

        var today = clock.Today();
        if (grant is { Role: Role.Administrator, Unit.ParentId: null }
            && !await AccountScope.AnotherAdministratorStaysAsync(db, grant.AccountId, grant.Id, today, ct))
        {
            return new LastAdministrator();
        }

        await using var work = await ledger.BeginAsync("accounts.end_role", $"Thôi vai trò {grant.Role.Label()} tại {grant.Unit.Name}", actor, ct);
        if (grant.ValidFrom >= today)
        {
            db.RoleGrants.Remove(grant);
        }
        else if (grant.ValidTo is null || grant.ValidTo >= today)
        {
            grant.ValidTo = today.AddDays(-1);
        }

        work.About("account", grant.AccountId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record EndRoleRequest(Guid GrantId);
