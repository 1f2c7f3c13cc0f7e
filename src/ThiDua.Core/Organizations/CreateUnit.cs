using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

public sealed class CreateUnit(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<UnitCreated>> ExecuteAsync(CreateUnitRequest request, Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.ManageOrganization))
        {
            return new NotAllowed();
        }

        var typed = new Typed();
        var unit = CleanUnit.From(request.Fields, typed, clock.Today());
        var parent = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == request.ParentId, ct);
        if (parent is null || parent.IsOutside || !actor.Can(Permission.ManageOrganization, parent.Path))
        {
            typed.Refuse(nameof(request.ParentId), "Chọn đơn vị cấp trên trong sơ đồ.");
        }
        else if (parent.ValidTo is { } closed && closed < clock.Today())
        {
            typed.Refuse(new UnitClosed(parent.Name, closed) { Field = nameof(request.ParentId) });
        }
        else if (await UnitNames.TakenAsync(db, parent.Id, unit.Name, except: null, ct))
        {
            typed.Refuse(new UnitNameTaken(unit.Name, nameof(UnitFields.Name)));
        }

        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("organizations.create_unit", $"Thêm đơn vị {unit.Name}", actor, ct);
        var row = new Unit
        {
            Id = Guid.CreateVersion7(),
            AgencyId = parent!.AgencyId,
            ParentId = parent.Id,
            Kind = unit.Kind,
            Name = unit.Name,
            ShortName = unit.ShortName,
            Code = unit.Code,
            ProtocolOrder = unit.ProtocolOrder,
            ValidFrom = unit.ValidFrom,
        };
        db.Units.Add(row);
        work.About("unit", row.Id);
        return await work.CommitAsync(new UnitCreated(row.Id), ct);
    }
}

public sealed record CreateUnitRequest(Guid? ParentId, UnitFields Fields);

public sealed record UnitCreated(Guid Id);

internal static class UnitNames
{
    public static async Task<bool> TakenAsync(ThiDuaDb db, Guid? parentId, string name, Guid? except, CancellationToken ct) =>
        await db.Units.AnyAsync(u => u.ParentId == parentId && u.ValidTo == null && u.Id != except && u.Kind != UnitKind.Citizen && Fold.Text(u.Name) == Fold.Text(name), ct);
}
