using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Decisions;

/// <summary>
/// The director takes a name off the list: struck for good, or given back for the council or the officer to look at again.
/// </summary>
public sealed class StrikeItem(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(StrikeItemRequest request, Actor actor, CancellationToken ct)
    {
        var refusals = TextRules.All(
            string.IsNullOrWhiteSpace(request.Reason) ? new ReasonMissing("gạch tên hoặc trả lại") : null,
            TextRules.NotLongerThan(request.Reason, 2000, nameof(request.Reason), "Lý do"));
        var found = await DecisionAccess.ForChangeAsync(db, request.DecisionId, request.Version, Permission.DecideAwards, actor, ct);
        if (!found.Succeeded || refusals.Count > 0)
        {
            return found.Succeeded ? refusals : found.Refusals.ToList();
        }

        var decision = found.Value;
        var item = await db.DecisionItems.Include(i => i.Nomination).SingleOrDefaultAsync(i => i.Id == request.ItemId && i.DecisionId == decision.Id, ct);
        if (item is null)
        {
            return new NotFound();
        }

        if (decision.State is not DecisionState.BeforeDirector || item.Outcome is not ItemOutcome.Proposed)
        {
            return new WrongState("Chỉ gạch tên khi dự thảo đang chờ lãnh đạo ký và tên chưa bị gạch. Tải lại trang để xem trạng thái mới nhất.");
        }

        var target = request.GiveBack ? NominationState.Accepted : NominationState.Struck;
        if (!NominationTransitions.Nominations.Allows(item.Nomination.State, target))
        {
            return new ListOutOfDate([item.SubjectName]);
        }

        await using var work = await ledger.BeginAsync(
            "decisions.strike_item", $"{(request.GiveBack ? "Trả lại để xét lại" : "Gạch tên")}: {item.SubjectName}", actor, ct, request.Reason.Trim());
        item.Outcome = ItemOutcome.Struck;
        item.OutcomeReason = request.Reason.Trim();
        item.Nomination.State = target;
        item.Nomination.GrantedOfferId = request.GiveBack ? null : item.Nomination.GrantedOfferId;
        decision.ListRevision++;
        work.About("decision", decision.Id).About("nomination", item.NominationId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record StrikeItemRequest
{
    public required Guid DecisionId { get; init; }
    public required Guid ItemId { get; init; }
    public required uint Version { get; init; }
    public required string Reason { get; init; }

    /// <summary>True: back to the accepted dossiers, to be looked at again; false: struck.</summary>
    public bool GiveBack { get; init; }
}
