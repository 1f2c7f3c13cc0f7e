using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions;

/// <summary>Records that rewards of a decision were paid.</summary>
public sealed class MarkPaid(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<RewardsPaid>> ExecuteAsync(MarkPaidRequest request, Actor actor, CancellationToken ct)
    {
        var decision = await db.Decisions.AsNoTracking().SingleOrDefaultAsync(d => d.Id == request.DecisionId, ct);
        if (decision is null || !await DecisionAccess.MayReadAsync(db, decision.AgencyId, Permission.PayRewards, actor, ct))
        {
            return decision is null ? new NotFound() : new NotAllowed();
        }

        if (decision is not { Kind: DecisionKind.Decision, State: DecisionState.Issued })
        {
            return new WrongState("Chỉ chi thưởng theo quyết định đã ban hành.");
        }

        if (WrongDay(request, decision) is { } refusal)
        {
            return refusal;
        }

        await using var work = await ledger.BeginAsync("decisions.mark_paid", "Ghi đã chi tiền thưởng", actor, ct);
        await db.Database.ExecuteSqlAsync($"select 1 from decisions.decision_item where decision_id = {decision.Id} order by id for update", ct);
        var items = await db.DecisionItems
            .Where(i => i.DecisionId == decision.Id && request.ItemIds.Contains(i.Id) && i.Outcome == ItemOutcome.Granted && i.PaidOn == null)
            .ToListAsync(ct);
        if (items.Count == 0)
        {
            return new InvalidField(nameof(request.ItemIds), "Chọn ít nhất một tập thể, cá nhân chưa nhận tiền thưởng.");
        }

        foreach (var item in items)
        {
            item.PaidAmount ??= item.LegalAmount;
            (item.PaidOn, item.PaidBy) = (request.PaidOn, actor.Name);
        }

        work.About("decision", decision.Id);
        return await work.CommitAsync(new RewardsPaid(items.Count, items.Sum(i => i.PaidAmount ?? 0)), ct);
    }

    private InvalidField? WrongDay(MarkPaidRequest request, Decision decision) =>
        request.PaidOn is null ? new InvalidField(nameof(request.PaidOn), "Nhập ngày chi theo dạng ngày/tháng/năm.")
        : request.PaidOn > clock.Today() ? new InvalidField(nameof(request.PaidOn), $"Ngày chi không được sau hôm nay ({clock.Today().Written()}).")
        : request.PaidOn < decision.IssuedOn ? new InvalidField(nameof(request.PaidOn), $"Ngày chi không được trước ngày ban hành quyết định ({decision.IssuedOn!.Value.Written()}).")
        : null;
}

public sealed record MarkPaidRequest
{
    public required Guid DecisionId { get; init; }
    public required IReadOnlyList<Guid> ItemIds { get; init; }
    public DateOnly? PaidOn { get; init; }
}

public sealed record RewardsPaid(int Count, decimal Total);
