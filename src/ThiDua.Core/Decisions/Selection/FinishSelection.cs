using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Decisions.Selection;

/// <summary>Everybody whom the council voted on and nobody chose is recorded as not chosen. They can still be chosen later.</summary>
public sealed class FinishSelection(ThiDuaDb db, Ledger ledger, RankingQuery rankings) : IOperation
{
    public Task<Result<SelectionFinished>> ExecuteAsync(Guid movementId, Actor actor, CancellationToken ct) =>
        ExecuteAsync(new FinishSelectionRequest(movementId, null), actor, ct);

    public async Task<Result<SelectionFinished>> ExecuteAsync(FinishSelectionRequest request, Actor actor, CancellationToken ct)
    {
        var (movementId, reason) = (request.MovementId, string.IsNullOrWhiteSpace(request.OrderReason) ? null : request.OrderReason.Trim());
        if (reason is { Length: > 1000 })
        {
            return new InvalidField(nameof(request.OrderReason), $"Lý do dài {reason.Length} ký tự, vượt quá 1.000. Rút gọn lại.");
        }

        var movement = await db.Set<Movements.Movement>().SingleOrDefaultAsync(m => m.Id == movementId, ct);
        if (movement is null)
        {
            return new NotFound();
        }

        if (await db.RefuseSelectingAsync(movement, actor, ct) is { } refused)
        {
            return refused;
        }

        await using var work = await ledger.BeginAsync("decisions.finish_selection", "Kết thúc lựa chọn khen thưởng", actor, ct, reason);
        var left = await db.Nominations.Where(n => n.MovementId == movementId && n.State == NominationState.Accepted).ToListAsync(ct);
        var ids = left.Select(n => n.Id).ToList();
        var voted = (await db.DecidingResults()
            .Where(c => ids.Contains(c.NominationId)).Select(c => c.NominationId).ToListAsync(ct)).ToHashSet();
        if (left.Count(n => !voted.Contains(n.Id)) is > 0 and var waiting)
        {
            return new NotVotedYet(waiting);
        }

        if (await db.OrderRefusalsAsync(rankings, movement, VietnamTime.DayOf(work.At), reason is not null, ct) is { Count: > 0 } outOfOrder)
        {
            return outOfOrder;
        }

        foreach (var nomination in left)
        {
            nomination.State = NominationState.NotSelected;
            work.About("nomination", nomination.Id);
        }

        work.About("movement", movementId);
        return await work.CommitAsync(new SelectionFinished(left.Count), ct);
    }
}

/// <param name="OrderReason">Why the list leaves the order of votes, when it does.</param>
public sealed record FinishSelectionRequest(Guid MovementId, string? OrderReason);

public sealed record SelectionFinished(int NotSelected);
