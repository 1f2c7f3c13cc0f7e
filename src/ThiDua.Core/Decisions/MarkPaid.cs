using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions;

/// <summary>Records that what is left of several rewards of a decision was paid.</summary>
public sealed class MarkPaid(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<RewardsPaid>> ExecuteAsync(MarkPaidRequest request, Actor actor, CancellationToken ct)
    {
        var decision = await db.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.Id == request.DecisionId, ct);
        if (decision is null || !await DecisionAccess.MayReadAsync(db, decision.AgencyId, Permission.PayRewards, actor, ct))
        {
            return decision is null ? new NotFound() : new NotAllowed();
        }

        if (decision.State is not (DecisionState.Issued or DecisionState.Answered))
        {
            return new WrongState("Chỉ chi thưởng theo quyết định đã ban hành.");
        }

        var refusals = PaymentRules.Texts(request.Receiver, null);
        refusals.AddRange(new[] { PaymentRules.DayIsBetweenDecisionAndToday(request.PaidOn, decision.IssuedOn!.Value, clock.Today()) }.OfType<Refusal>());
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("decisions.mark_paid", "Ghi đã chi tiền thưởng", actor, ct);
        var book = await PaymentBook.OpenAsync(db, decision.Id, decision.AgencyId, ct);
        var items = await db.DecisionItems
            .Where(i => i.DecisionId == decision.Id && request.ItemIds.Contains(i.Id) && i.Outcome == ItemOutcome.Granted && i.PaidOn == null && i.LegalAmount != null)
            .ToListAsync(ct);
        if (items.Count == 0)
        {
            return new InvalidField(nameof(request.ItemIds), "Chọn ít nhất một tập thể, cá nhân chưa nhận tiền thưởng.");
        }

        var total = 0m;
        foreach (var item in items)
        {
            item.PaidAmount ??= item.LegalAmount;
            var left = book.LeftOf(item);
            total += left;
            if (left > 0)
            {
                await book.WriteAsync(item, new NewPayment(PaymentKind.Paid, left, request.PaidOn!.Value, request.Receiver), work.At, actor, ct);
            }
            else
            {
                // Nothing is due: the higher award of the period is the one that pays.
                (item.PaidOn, item.PaidBy) = (request.PaidOn, actor.Name);
            }
        }

        work.About("decision", decision.Id);
        return await work.CommitAsync(new RewardsPaid(items.Count, total), ct);
    }
}

public sealed record MarkPaidRequest
{
    public required Guid DecisionId { get; init; }
    public required IReadOnlyList<Guid> ItemIds { get; init; }
    public DateOnly? PaidOn { get; init; }

    /// <summary>Who signed for all of them, e.g. a unit's representative; null when each signed.</summary>
    public string? Receiver { get; init; }
}

public sealed record RewardsPaid(int Count, decimal Total);
