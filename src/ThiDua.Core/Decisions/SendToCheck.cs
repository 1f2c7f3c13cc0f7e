using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions;

/// <summary>Hands a draft to the second person, who checks it before the director sees it.</summary>
public sealed class SendToCheck(ThiDuaDb db, Ledger ledger, DecisionFactsQuery facts) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(SendToCheckRequest request, Actor actor, CancellationToken ct)
    {
        var found = await DecisionAccess.ForChangeAsync(db, request.DecisionId, request.Version, Permission.DraftDecisions, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        var decision = found.Value;
        if (decision.State is not DecisionState.Draft)
        {
            return new WrongState("Dự thảo này đã được chuyển đi hoặc đã hủy. Tải lại trang để xem trạng thái mới nhất.");
        }

        if (await ListChecks.ProposedAsync(db, decision, ct) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        // Said now, while the words can still be changed; the issue would refuse it.
        if (decision.Kind is DecisionKind.Decision && CertificateFile.Misfits(await facts.LoadAsync(decision.Id, ct)) is { Count: > 0 } misfits)
        {
            return misfits;
        }

        await using var work = await ledger.BeginAsync("decisions.send_to_check", "Chuyển người kiểm tra", actor, ct);
        decision.State = DecisionState.Checking;
        decision.ReturnReason = null;
        decision.SentByAccountId = actor.AccountId;
        work.About("decision", decision.Id).About("movement", decision.MovementId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record SendToCheckRequest
{
    public required Guid DecisionId { get; init; }
    public required uint Version { get; init; }
}
