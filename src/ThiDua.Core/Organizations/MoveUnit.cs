using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

/// <summary>Puts a unit, with everything below it, under another one.</summary>
public sealed class MoveUnit(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(MoveUnitRequest request, Actor actor, CancellationToken ct)
    {
        var unit = await db.Units.SingleOrDefaultAsync(u => u.Id == request.Id && !u.IsOutside, ct);
        if (unit is null)
        {
            return new NotFound();
        }

        var parent = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == request.ParentId && !u.IsOutside, ct);
        if (!actor.Can(Permission.ManageOrganization, unit.Path) || (parent is not null && !actor.Can(Permission.ManageOrganization, parent.Path)))
        {
            return new NotAllowed();
        }

        if (parent is null)
        {
            return new InvalidField(nameof(request.ParentId), "Chọn đơn vị cấp trên mới trong sơ đồ.");
        }

        var refusal = Rules.UnitRules.Move(
            new(unit.Name, unit.Path, IsRoot: unit.ParentId is null), new(parent.Name, parent.Path, parent.ValidTo), clock.Today());
        if (refusal is not null)
        {
            return refusal with { Field = nameof(request.ParentId) };
        }

        if (unit.ValidTo is null && await UnitNames.TakenAsync(db, parent.Id, unit.Name, unit.Id, ct))
        {
            return new UnitNameTaken(unit.Name, nameof(request.ParentId));
        }

        await using var work = await ledger.BeginAsync("organizations.move_unit", $"Chuyển {unit.Name} về {parent.Name}", actor, ct);
        db.Entry(unit).Property(nameof(Unit.Version)).OriginalValue = request.Version;
        unit.ParentId = parent.Id;
        work.About("unit", unit.Id).About("unit", parent.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record MoveUnitRequest(Guid Id, uint Version, Guid? ParentId);
