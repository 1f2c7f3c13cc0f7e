using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Chase;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Core.Nominations.Late;

/// <summary>What a unit asked and was answered about sending late, for its own people and for the officer.</summary>
public sealed class LateLeaveQuery(ThiDuaDb db) : IQuery
{
    public async Task<LateLeavePage?> FindAsync(Guid movementId, Guid unitId, Actor actor, CancellationToken ct)
    {
        var invited = await db.InvitedUnits.AsNoTracking().Where(i => i.MovementId == movementId && i.UnitId == unitId)
            .Select(i => new { i.Unit.Name, i.Unit.Path, i.Movement.State, Movement = i.Movement.Name ?? i.Movement.Title }).FirstOrDefaultAsync(ct);
        if (invited is null || !actor.Can(Permission.SubmitBatch, invited.Path))
        {
            return null;
        }

        var leaves = await db.LateLeaves.AsNoTracking().Where(l => l.MovementId == movementId && l.UnitId == unitId)
            .OrderByDescending(l => l.AnsweredAt ?? l.AskedAt)
            .Select(l => new LeaveLine(l.State, l.Reason, l.AskedBy, l.AskedAt, l.UntilDay, l.Answer, l.AnsweredBy)).ToListAsync(ct);
        return new LateLeavePage
        {
            MovementId = movementId,
            Movement = invited.Movement,
            UnitId = unitId,
            Unit = invited.Name,
            TakesDossiers = DossierRules.MovementMustTakeDossiers(invited.State) is null,
            Deadline = await DossierDeadlines.OfAsync(db, movementId, ct),
            Leaves = leaves,
            MayGrant = NominationAccess.MayCheck(actor, invited.Path),
            MayAsk = actor.Can(Permission.SubmitBatch, invited.Path),
        };
    }
}

public sealed record LateLeavePage
{
    public required Guid MovementId { get; init; }
    public required string Movement { get; init; }
    public required Guid UnitId { get; init; }
    public required string Unit { get; init; }
    public required bool TakesDossiers { get; init; }
    public DossierDeadline? Deadline { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<LeaveLine> Leaves { get; init; }
    public required bool MayGrant { get; init; }
    public required bool MayAsk { get; init; }

    public LateLeaveState? Live => Leaves.Select(l => (LateLeaveState?)l.State).FirstOrDefault(s => s is LateLeaveState.Asked or LateLeaveState.Granted);
}

public static class LateLeaveWords
{
    public static string Label(this LateLeaveState state) => state switch
    {
        LateLeaveState.Asked => "Chờ trả lời",
        LateLeaveState.Granted => "Được phép nộp muộn",
        LateLeaveState.Refused => "Không được phép",
        LateLeaveState.Ended => "Thời gian cho phép đã hết",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
