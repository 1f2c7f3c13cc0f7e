using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Core.Nominations.Late;

/// <summary>
/// The officer lets one unit send until the end of a day, on its asking or alone. What silence had recorded of the unit is taken back;
/// unlike an extension, nobody else gains a day.
/// </summary>
public sealed class GrantLateLeave(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<LateLeaveGranted>> ExecuteAsync(GrantLateLeaveRequest request, Actor actor, CancellationToken ct)
    {
        var unit = await LateLeaveDesk.UnitAsync(db, request.MovementId, request.UnitId, ct);
        if (unit is null || !NominationAccess.MayCheck(actor, unit.Path))
        {
            return new NotFound();
        }

        var asked = await db.LateLeaves.SingleOrDefaultAsync(l => l.MovementId == request.MovementId && l.UnitId == request.UnitId && l.State == LateLeaveState.Asked, ct);
        var reason = AchievementText.Clean(request.Reason) is { Length: > 0 } typed ? typed : asked?.Reason ?? "";
        var deadline = await DossierDeadlines.OfAsync(db, request.MovementId, ct);
        Refusal?[] found =
        [
            DossierRules.MovementMustTakeDossiers(unit.Movement),
            asked is null ? LateLeaveRules.NoneAlive(unit.Live, unit.Name) : null,
            LateLeaveRules.Reason(reason, nameof(request.Reason)),
            LateLeaveRules.Until(request.Until, nameof(request.Until), deadline, clock.Today()),
        ];
        if (found.OfType<Refusal>().ToList() is { Count: > 0 } refused)
        {
            return refused;
        }

        var until = request.Until!.Value;
        await using var work = await ledger.BeginAsync("nominations.grant_late_leave", $"Cho phép {unit.Name} nộp muộn đến hết ngày {until.Written()}", actor, ct, reason);
        var leave = asked ?? db.LateLeaves.Add(new LateLeave
        {
            Id = Guid.CreateVersion7(), MovementId = request.MovementId, UnitId = request.UnitId, State = LateLeaveState.Granted, Reason = reason,
        }).Entity;
        (leave.State, leave.UntilDay, leave.EndsAt) = (LateLeaveState.Granted, until, VietnamTime.EndOf(until));
        (leave.AnsweredAt, leave.AnsweredBy) = (work.At, actor.Name);
        await ReopenAsync(request, work, ct);
        work.About("movement", request.MovementId).About("unit", request.UnitId);
        return await work.CommitAsync(new LateLeaveGranted(unit.Name, until), ct);
    }

    private async Task ReopenAsync(GrantLateLeaveRequest request, Work work, CancellationToken ct)
    {
        var closed = await db.NominationBatches.SingleOrDefaultAsync(b => b.MovementId == request.MovementId && b.UnitId == request.UnitId && b.ClosedBySystem, ct);
        if (closed is not null)
        {
            (closed.State, closed.ClosedBySystem) = (BatchState.Draft, false);
            work.About("batch", closed.Id);
        }
    }
}

public sealed record GrantLateLeaveRequest
{
    public required Guid MovementId { get; init; }
    public required Guid UnitId { get; init; }

    /// <summary>The last day on which the unit may send.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Empty takes over the reason with which the unit asked.</summary>
    public string? Reason { get; init; }
}

public sealed record LateLeaveGranted(string Unit, DateOnly Until);
