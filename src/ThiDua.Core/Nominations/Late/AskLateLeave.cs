using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Core.Nominations.Late;

/// <summary>A unit that cannot keep the deadline asks leave to send later, saying why.</summary>
public sealed class AskLateLeave(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(AskLateLeaveRequest request, Actor actor, CancellationToken ct)
    {
        var asking = await LateLeaveDesk.UnitAsync(db, request.MovementId, request.UnitId, ct);
        if (asking is null || !actor.Can(Permission.SubmitBatch, asking.Path))
        {
            return new NotFound();
        }

        var reason = AchievementText.Clean(request.Reason);
        Refusal?[] found =
        [
            DossierRules.MovementMustTakeDossiers(asking.Movement),
            LateLeaveRules.NoneAlive(asking.Live, asking.Name),
            LateLeaveRules.Reason(reason, nameof(request.Reason)),
        ];
        if (found.OfType<Refusal>().ToList() is { Count: > 0 } refused)
        {
            return refused;
        }

        await using var work = await ledger.BeginAsync("nominations.ask_late_leave", $"{asking.Name} đề nghị nộp muộn", actor, ct, reason);
        db.LateLeaves.Add(new LateLeave
        {
            Id = Guid.CreateVersion7(), MovementId = request.MovementId, UnitId = request.UnitId, State = LateLeaveState.Asked, Reason = reason, AskedAt = work.At, AskedBy = actor.Name,
        });
        work.About("movement", request.MovementId).About("unit", request.UnitId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record AskLateLeaveRequest
{
    public required Guid MovementId { get; init; }
    public required Guid UnitId { get; init; }
    public string? Reason { get; init; }
}
