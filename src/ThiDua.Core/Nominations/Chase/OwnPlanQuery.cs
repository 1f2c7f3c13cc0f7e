using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Nominations.Chase;

/// <summary>A unit's own plan for a movement, for its own people and for the officer.</summary>
public sealed class OwnPlanQuery(ThiDuaDb db) : IQuery
{
    public async Task<OwnPlanPage?> FindAsync(Guid movementId, Guid unitId, Actor actor, CancellationToken ct)
    {
        var invited = await db.InvitedUnits.AsNoTracking().Where(i => i.MovementId == movementId && i.UnitId == unitId)
            .Select(i => new { i.Unit.Name, i.Unit.Path, Movement = i.Movement.Name ?? i.Movement.Title }).FirstOrDefaultAsync(ct);
        if (invited is null || !actor.Can(Permission.SubmitBatch, invited.Path))
        {
            return null;
        }

        var plan = await db.UnitPlans.AsNoTracking().FirstOrDefaultAsync(p => p.MovementId == movementId && p.UnitId == unitId, ct);
        return new OwnPlanPage(
            invited.Movement, invited.Name,
            plan is null ? null : new OwnPlanLine(plan.Number is null ? null : $"{plan.Number}/{plan.Symbol}", plan.IssuedOn, plan.ReceivedOn, plan.FileId),
            plan?.RecordedBy, plan?.RecordedAt);
    }
}

public sealed record OwnPlanPage(string Movement, string Unit, OwnPlanLine? Line, string? RecordedBy, DateTimeOffset? RecordedAt);
