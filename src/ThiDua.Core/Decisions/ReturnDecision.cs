using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Signing;

namespace ThiDua.Core.Decisions;

/// <summary>The director gives the whole draft back with a reason, also after signing as long as it has no number.</summary>
public sealed class ReturnDecision(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(ReturnDecisionRequest request, Actor actor, CancellationToken ct)
    {
        var refusals = TextRules.All(
            string.IsNullOrWhiteSpace(request.Reason) ? new ReasonMissing("trả lại dự thảo") : null,
            TextRules.NotLongerThan(request.Reason, 2000, nameof(request.Reason), "Lý do"));
        var found = await DecisionAccess.ForChangeAsync(db, request.DecisionId, request.Version, Permission.DecideAwards, actor, ct);
        if (!found.Succeeded || refusals.Count > 0)
        {
            return found.Succeeded ? refusals : found.Refusals.ToList();
        }

        var decision = found.Value;
        if (!DecisionTransitions.Table.Allows(decision.State, DecisionState.Draft))
        {
            return new WrongState("Dự thảo không ở trạng thái trả lại được: đã ban hành, đã hủy hoặc chưa trình. Tải lại trang để xem trạng thái mới nhất.");
        }

        await using var work = await ledger.BeginAsync("decisions.return", "Trả lại dự thảo", actor, ct, request.Reason.Trim());
        decision.State = DecisionState.Draft;
        decision.ReturnReason = request.Reason.Trim();
        (decision.ApprovedAt, decision.ApprovedBy) = (null, null);
        await SigningHold.WithdrawAsync(db, decision.Id, $"Dự thảo được trả lại: {request.Reason.Trim()}", ct);
        work.About("decision", decision.Id).About("movement", decision.MovementId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record ReturnDecisionRequest
{
    public required Guid DecisionId { get; init; }
    public required uint Version { get; init; }
    public required string Reason { get; init; }
}
