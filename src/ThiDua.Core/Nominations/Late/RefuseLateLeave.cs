using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Core.Nominations.Late;

/// <summary>The officer refuses a unit's asking to send late, saying why.</summary>
public sealed class RefuseLateLeave(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RefuseLateLeaveRequest request, Actor actor, CancellationToken ct)
    {
        var leave = await db.LateLeaves.Include(l => l.Unit).OrderByDescending(l => l.AskedAt)
            .FirstOrDefaultAsync(l => l.MovementId == request.MovementId && l.UnitId == request.UnitId && l.AskedAt != null, ct);
        if (leave is null || !NominationAccess.MayCheck(actor, leave.Unit.Path))
        {
            return new NotFound();
        }

        var answer = AchievementText.Clean(request.Answer);
        var refusal = LateLeaveRules.MustBeAsked(leave.State)
            ?? (answer.Length == 0 ? new InvalidField(nameof(request.Answer), "Ghi lý do không cho phép để đơn vị biết.") : null)
            ?? AchievementText.MustFit(request.Answer, nameof(request.Answer), "Lý do", LateLeaveRules.MostReason);
        if (refusal is not null)
        {
            return refusal;
        }

        await using var work = await ledger.BeginAsync("nominations.refuse_late_leave", $"Không cho phép {leave.Unit.Name} nộp muộn", actor, ct, answer);
        (leave.State, leave.Answer, leave.AnsweredAt, leave.AnsweredBy) = (LateLeaveState.Refused, answer, work.At, actor.Name);
        work.About("movement", leave.MovementId).About("unit", leave.UnitId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record RefuseLateLeaveRequest
{
    public required Guid MovementId { get; init; }
    public required Guid UnitId { get; init; }
    public string? Answer { get; init; }
}
