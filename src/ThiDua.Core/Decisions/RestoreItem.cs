using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Decisions;

/// <summary>The director puts a struck name back while the list still lies before them.</summary>
public sealed class RestoreItem(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RestoreItemRequest request, Actor actor, CancellationToken ct)
    {
        var found = await DecisionAccess.ForChangeAsync(db, request.DecisionId, request.Version, Permission.DecideAwards, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        var decision = found.Value;
        var item = await db.DecisionItems.Include(i => i.Nomination).SingleOrDefaultAsync(i => i.Id == request.ItemId && i.DecisionId == decision.Id, ct);
        if (item is null)
        {
            return new NotFound();
        }

        if (decision.State is not DecisionState.BeforeDirector || item.Outcome is not ItemOutcome.Struck || item.Nomination.State is not NominationState.Struck)
        {
            return new WrongState("Chỉ khôi phục được tên đã gạch khi dự thảo đang chờ lãnh đạo ký. Hồ sơ đã trả lại thì phải qua bước chọn khen thưởng.");
        }

        await using var work = await ledger.BeginAsync("decisions.restore_item", $"Khôi phục tên: {item.SubjectName}", actor, ct);
        item.Outcome = ItemOutcome.Proposed;
        item.OutcomeReason = null;
        item.Nomination.State = NominationState.Selected;
        decision.ListRevision++;
        work.About("decision", decision.Id).About("nomination", item.NominationId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record RestoreItemRequest
{
    public required Guid DecisionId { get; init; }
    public required Guid ItemId { get; init; }
    public required uint Version { get; init; }
}
