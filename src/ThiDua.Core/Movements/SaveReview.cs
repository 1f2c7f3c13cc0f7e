using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements.Readings;
using ThiDua.Core.Movements.Rules;

namespace ThiDua.Core.Movements;

/// <summary>
/// Saves the whole plan as the review screen shows it. Before the launch an edit takes back the confirmation of the review;
/// after it an edit needs a reason, and dates move by extension only.
/// </summary>
public sealed class SaveReview(ThiDuaDb db, Ledger ledger, WorkingCalendarQuery calendars) : IOperation
{
    public async Task<Result<ReviewSaved>> ExecuteAsync(SaveReviewRequest request, Actor actor, CancellationToken ct)
    {
        var rows = await PlanRows.LoadAsync(db, request.Id, tracked: true, ct);
        if (rows is null)
        {
            return new NotFound();
        }

        if (await MovementAgency.RefusalAsync(db, rows.Movement.AgencyId, actor, ct) is { } notAllowed)
        {
            return notAllowed;
        }

        var plan = request.Plan.Cleaned();
        var reason = Wording.Line(request.Reason);
        var refusals = StateRefusals(rows, plan, reason).Concat(PlanRefusals.Of(plan)).ToList();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("movements.save_review", "Sửa kế hoạch phong trào", actor, ct, reason);
        var writer = new PlanWriter(db, rows, await calendars.ReadAsync(ct));
        writer.Write(plan);
        await SettleAsync(request, work, actor, ct);
        db.Edit(rows.Movement, request.Version, work, actor);
        if (rows.Movement.State is MovementState.Draft)
        {
            (rows.Movement.ReviewedAt, rows.Movement.ReviewedBy) = (null, null);
            // After the launch a plan changes because the world does, not because it was misread.
            await ReadingLog.WriteAsync(db, request.Id, plan, writer.SavedIds, actor.Name, work.At, ct);
        }

        work.About("movement", request.Id);
        return await work.CommitAsync(new ReviewSaved(request.Id), ct);
    }

    private static IEnumerable<Refusal> StateRefusals(PlanRows rows, MovementPlan plan, string? reason)
    {
        if (rows.Movement.State is MovementState.Draft)
        {
            yield break;
        }

        if (rows.Movement.State is not (MovementState.Launched or MovementState.Reviewing))
        {
            yield return new PlanIsFixed();
            yield break;
        }

        if (reason is null)
        {
            yield return new ReasonNeeded();
        }
        else if (reason.Length > 1000)
        {
            yield return new InvalidField("Reason", "Lý do dài quá 1000 ký tự. Rút gọn lại.");
        }

        foreach (var (part, index) in plan.Deadlines.Select((part, index) => (part, index)))
        {
            if (rows.Deadlines.FirstOrDefault(d => d.Id == part.Id) is { Day: not null } saved && (saved.Day != part.Day || saved.Semantic != part.Semantic))
            {
                yield return new DeadlineMovesByExtension($"Deadlines[{index}].Day");
            }
        }

        foreach (var refusal in LaunchRefusals.OfPlan(plan))
        {
            yield return refusal;
        }
    }

    private async Task SettleAsync(SaveReviewRequest request, Work work, Actor actor, CancellationToken ct)
    {
        var ids = request.SettledDoubts.ToHashSet();
        foreach (var doubt in await db.Doubts.Where(d => d.MovementId == request.Id).ToListAsync(ct))
        {
            if (ids.Contains(doubt.Id) && doubt.SettledAt is null)
            {
                (doubt.SettledAt, doubt.SettledBy) = (work.At, actor.Name);
            }
            else if (!ids.Contains(doubt.Id))
            {
                (doubt.SettledAt, doubt.SettledBy) = (null, null);
            }
        }
    }
}

/// <param name="SettledDoubts">All doubts that the officer has ticked as looked at.</param>
/// <param name="Reason">Needed once the movement is launched.</param>
public sealed record SaveReviewRequest(Guid Id, uint Version, MovementPlan Plan, IReadOnlyList<Guid> SettledDoubts, string? Reason);

public sealed record ReviewSaved(Guid Id);
