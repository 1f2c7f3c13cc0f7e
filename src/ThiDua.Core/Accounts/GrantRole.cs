using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Rules;

namespace ThiDua.Core.Accounts;

/// <summary>Lets an account act in a role for a unit and everything below it, from a day on.</summary>
public sealed class GrantRole(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<RoleGranted>> ExecuteAsync(GrantRoleRequest request, Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.ManageAccounts))
        {
            return new NotAllowed();
        }

        if (await AccountScope.FindAsync(db, actor, request.AccountId, ct) is not { } account)
        {
            return new NotFound();
        }

        var unit = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == request.UnitId, ct);
        var from = request.ValidFrom ?? clock.Today();
        var typed = new Typed();
        if (unit is null || !actor.Can(Permission.ManageAccounts, unit.Path))
        {
            typed.Refuse(nameof(request.UnitId), "Chọn đơn vị thuộc phạm vi được quản trị.");
        }

        if (request.Role is null || !Enum.IsDefined(request.Role.Value))
        {
            typed.Refuse(nameof(request.Role), "Chọn vai trò cần cấp.");
        }

        typed.Refuse(DateRules.Effective(from, nameof(request.ValidFrom), clock.Today()));
        typed.Refuse(DateRules.Span(from, request.ValidTo, nameof(request.ValidTo)));
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        return await GrantAsync(account, unit!, request.Role!.Value, from, request.ValidTo, actor, ct);
    }

    private async Task<Result<RoleGranted>> GrantAsync(
        Account account, Unit unit, Role role, DateOnly from, DateOnly? to, Actor actor, CancellationToken ct)
    {
        await using var work = await ledger.BeginAsync("accounts.grant_role", $"Cấp vai trò {role.Label()} tại {unit.Name}", actor, ct);
        await db.Database.ExecuteSqlAsync($"select id from accounts.account where id = {account.Id} for update", ct);
        if (await db.RoleGrants.AnyAsync(g => g.AccountId == account.Id && g.Role == role && g.UnitId == unit.Id
                && (g.ValidTo == null || g.ValidTo >= from) && (to == null || g.ValidFrom <= to), ct))
        {
            return new RoleAlreadyGranted(role.Label(), unit.Name);
        }

        var grant = new RoleGrant
        {
            Id = Guid.CreateVersion7(), AccountId = account.Id, Role = role, UnitId = unit.Id, ValidFrom = from, ValidTo = to,
        };
        db.RoleGrants.Add(grant);
        work.About("account", account.Id);
        return await work.CommitAsync(new RoleGranted(grant.Id), ct);
    }
}

/// <param name="ValidFrom">Null is today.</param>
/// <param name="ValidTo">Last day; null is without end.</param>
public sealed record GrantRoleRequest(Guid AccountId, Role? Role, Guid? UnitId, DateOnly? ValidFrom = null, DateOnly? ValidTo = null);

public sealed record RoleGranted(Guid Id);
