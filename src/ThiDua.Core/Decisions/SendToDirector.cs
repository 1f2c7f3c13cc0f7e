using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions;

/// <summary>Puts a draft before the director.</summary>
public sealed class SendToDirector(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(SendToDirectorRequest request, Actor actor, CancellationToken ct)
    {
        var found = await DecisionAccess.ForChangeAsync(db, request.DecisionId, request.Version, Permission.DraftDecisions, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        var decision = found.Value;
        if (decision.State is not DecisionState.Draft)
        {
            return new WrongState("Dự thảo này đã được trình hoặc đã hủy. Tải lại trang để xem trạng thái mới nhất.");
        }

        if (await ListChecks.ProposedAsync(db, decision, ct) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("decisions.send_to_director", "Trình lãnh đạo ký", actor, ct);
        decision.State = DecisionState.BeforeDirector;
        decision.ReturnReason = null;
        work.About("decision", decision.Id).About("movement", decision.MovementId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record SendToDirectorRequest
{
    public required Guid DecisionId { get; init; }
    public required uint Version { get; init; }
}

/// <summary>What must hold of a list before it moves on.</summary>
internal static class ListChecks
{
    public static async Task<List<Refusal>> ProposedAsync(ThiDuaDb db, Decision decision, CancellationToken ct)
    {
        var lines = await db.DecisionItems.AsNoTracking()
            .Where(i => i.DecisionId == decision.Id && i.Outcome == ItemOutcome.Proposed)
            .OrderBy(i => i.Ordinal)
            .Select(i => new { i.SubjectName, i.Nomination.State, i.Nomination.GrantedOfferId })
            .ToListAsync(ct);
        var changed = lines.Where(l => l.State is not Nominations.NominationState.Selected || l.GrantedOfferId != decision.AwardOfferId).Select(l => l.SubjectName).ToList();
        return lines.Count == 0 ? [new EmptyList()] : changed.Count > 0 ? [new ListOutOfDate(changed)] : [];
    }
}
