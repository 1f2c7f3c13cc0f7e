using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Selection;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>Takes back an answer that was entered by mistake, while nothing rests on it: the name waits again.</summary>
public sealed class UndoUpperAnswer(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(UndoUpperAnswerRequest request, Actor actor, CancellationToken ct)
    {
        var seen = await UpwardDesk.FindAsync(db, [request.ItemId], actor, ct);
        if (!seen.Succeeded)
        {
            return seen.Refusals.ToList();
        }

        if (request.Reason?.Trim() is not { Length: > 0 and <= 1000 } reason)
        {
            return new InvalidField(nameof(request.Reason), "Ghi lý do hủy kết quả đã ghi, không quá 1.000 ký tự.");
        }

        await using var work = await ledger.BeginAsync("decisions.undo_answer", "Hủy kết quả của cấp trên ghi nhầm", actor, ct, reason);
        var items = await UpwardDesk.LockAsync(db, [request.ItemId], ct);
        if (await RefuseAsync(items[0], ct) is { } refusal)
        {
            return refusal;
        }

        var item = items[0];
        if (item.Outcome is ItemOutcome.Refused && await PlaceTakenAsync(item, VietnamTime.DayOf(work.At), ct) is { Count: > 0 } taken)
        {
            return taken;
        }

        if (item.Outcome is ItemOutcome.Returned)
        {
            db.ItemRounds.RemoveRange(await db.ItemRounds.Where(r => r.ItemId == item.Id && r.ResentOn == null).ToListAsync(ct));
        }
        else
        {
            item.Nomination.State = NominationState.Selected;
        }

        (item.Outcome, item.OutcomeReason, item.AnswerId) = (ItemOutcome.Proposed, null, null);
        (item.BaseSalary, item.Coefficient, item.LegalAmount, item.PaidAmount, item.PaidReason) = (null, null, null, null, null);
        work.About("nomination", item.NominationId);
        await db.SaveChangesAsync(ct);
        await UpwardDesk.SettleAsync(db, items, work, ct);
        return await work.CommitAsync(Done.Value, ct);
    }

    // Somebody else may have been chosen into the place that the refusal left.
    private async Task<List<Refusal>> PlaceTakenAsync(DecisionItem item, DateOnly day, CancellationToken ct)
    {
        var movement = await db.Movements.SingleAsync(m => m.Id == item.Decision.MovementId, ct);
        await db.LockOffersAsync(item.Decision.AwardOfferId, ct);
        var stand = await db.StandAsync(movement, day, ct);
        return [.. stand.Refusals(new Dictionary<Guid, Guid?> { [item.NominationId] = item.Decision.AwardOfferId })];
    }

    private async Task<Refusal?> RefuseAsync(DecisionItem item, CancellationToken ct)
    {
        if (item.Outcome is not (ItemOutcome.Granted or ItemOutcome.Refused or ItemOutcome.Returned))
        {
            return new WrongState("Tập thể, cá nhân này chưa có kết quả của cấp trên. Tải lại trang để xem trạng thái mới nhất.");
        }

        if (item.Outcome is ItemOutcome.Refused && item.Nomination.State is not NominationState.Refused)
        {
            return new AnswerRestsOn(item.SubjectName, "đã chuyển sang hình thức khen thưởng khác");
        }

        if (item.Outcome is not ItemOutcome.Granted)
        {
            return null;
        }

        return await db.Payments.AnyAsync(p => p.ItemId == item.Id, ct) ? new AnswerRestsOn(item.SubjectName, "đã ghi chi tiền thưởng")
            : await db.Movements.AnyAsync(m => m.Id == item.Decision.MovementId && (m.State == MovementState.Awarded || m.State == MovementState.Closed), ct)
                ? new AnswerRestsOn(item.SubjectName, "đã ghi trao thưởng hoặc tổng kết phong trào")
            : null;
    }
}

public sealed record UndoUpperAnswerRequest
{
    public required Guid ItemId { get; init; }
    public string? Reason { get; init; }
}
