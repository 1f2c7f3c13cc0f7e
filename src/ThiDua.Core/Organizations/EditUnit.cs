using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

/// <summary>Renames or describes a unit anew; the history keeps every former name.</summary>
public sealed class EditUnit(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(EditUnitRequest request, Actor actor, CancellationToken ct)
    {
        var unit = await db.Units.SingleOrDefaultAsync(u => u.Id == request.Id && !u.IsOutside, ct);
        if (unit is null)
        {
            return new NotFound();
        }

        if (!actor.Can(Permission.ManageOrganization, unit.Path))
        {
            return new NotAllowed();
        }

        var typed = new Typed();
        var clean = CleanUnit.From(request.Fields, typed, clock.Today(), isRoot: unit.ParentId is null);
        typed.Refuse(Rules.DateRules.Span(clean.ValidFrom, unit.ValidTo, nameof(UnitFields.ValidFrom)));
        if (unit.ValidTo is null && await UnitNames.TakenAsync(db, unit.ParentId, clean.Name, unit.Id, ct))
        {
            typed.Refuse(new UnitNameTaken(clean.Name, nameof(UnitFields.Name)));
        }

        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("organizations.edit_unit", $"Sửa thông tin {clean.Name}", actor, ct);
        db.Entry(unit).Property(nameof(Unit.Version)).OriginalValue = request.Version;
        (unit.Name, unit.ShortName, unit.Code, unit.Kind) = (clean.Name, clean.ShortName, clean.Code, clean.Kind);
        (unit.ProtocolOrder, unit.ValidFrom) = (clean.ProtocolOrder, clean.ValidFrom);
        work.About("unit", unit.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record EditUnitRequest(Guid Id, uint Version, UnitFields Fields);
