using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

/// <summary>Undoes an ending. People who were moved on stay where they are.</summary>
public sealed class ReopenUnit(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(ReopenUnitRequest request, Actor actor, CancellationToken ct)
    {
        var unit = await db.Units.Include(u => u.Parent).SingleOrDefaultAsync(u => u.Id == request.Id, ct);
        if (unit is null)
        {
            return new NotFound();
        }

        if (!actor.Can(Permission.ManageOrganization, unit.Path))
        {
            return new NotAllowed();
        }

        if (unit.Parent?.ValidTo is { } closed)
        {
            return new UnitClosed(unit.Parent.Name, closed);
        }

        if (await UnitNames.TakenAsync(db, unit.ParentId, unit.Name, unit.Id, ct))
        {
            return new UnitNameTaken(unit.Name, nameof(request.Id));
        }

        await using var work = await ledger.BeginAsync("organizations.reopen_unit", $"Mở lại {unit.Name}", actor, ct);
        db.Entry(unit).Property(nameof(Unit.Version)).OriginalValue = request.Version;
        (unit.ValidTo, unit.SuccessorId) = (null, null);
        work.About("unit", unit.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record ReopenUnitRequest(Guid Id, uint Version);
