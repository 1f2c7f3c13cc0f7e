using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Nominations.Late;

internal static class LateLeaveDesk
{
    /// <summary>The invited unit with what its leave depends on; null when it is not invited.</summary>
    public static async Task<AskingUnit?> UnitAsync(ThiDuaDb db, Guid movementId, Guid unitId, CancellationToken ct) =>
        await db.InvitedUnits.AsNoTracking().Where(i => i.MovementId == movementId && i.UnitId == unitId)
            .Select(i => new AskingUnit(
                i.Unit.Name, i.Unit.Path, i.Movement.State,
                db.Set<LateLeave>().Where(l => l.MovementId == movementId && l.UnitId == unitId && (l.State == LateLeaveState.Asked || l.State == LateLeaveState.Granted))
                    .Select(l => (LateLeaveState?)l.State).FirstOrDefault()))
            .FirstOrDefaultAsync(ct);
}

internal sealed record AskingUnit(string Name, string Path, MovementState Movement, LateLeaveState? Live);
