using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions;

/// <summary>Drops a draft; the names on it are free for another list.</summary>
public sealed class CancelDecision(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(CancelDecisionRequest request, Actor actor, CancellationToken ct)
    {
        var refusals = TextRules.All(
            string.IsNullOrWhiteSpace(request.Reason) ? new ReasonMissing("hủy dự thảo") : null,
            TextRules.NotLongerThan(request.Reason, 2000, nameof(request.Reason), "Lý do"));
        var found = await DecisionAccess.ForChangeAsync(db, request.DecisionId, request.Version, Permission.DraftDecisions, actor, ct);
        if (!found.Succeeded || refusals.Count > 0)
        {
            return found.Succeeded ? refusals : found.Refusals.ToList();
        }

        var decision = found.Value;
        if (!DecisionTransitions.Table.Allows(decision.State, DecisionState.Cancelled))
        {
            return new WrongState("Chỉ hủy được dự thảo chưa trình. Đề nghị lãnh đạo trả lại trước khi hủy.");
        }

        await using var work = await ledger.BeginAsync("decisions.cancel", "Hủy dự thảo", actor, ct, request.Reason.Trim());
        decision.State = DecisionState.Cancelled;
        work.About("decision", decision.Id).About("movement", decision.MovementId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record CancelDecisionRequest
{
    public required Guid DecisionId { get; init; }
    public required uint Version { get; init; }
    public required string Reason { get; init; }
}
