using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions;

/// <summary>Rebuilds a draft's list from what is selected now: new names come in, names no longer selected go, struck names selected again return.</summary>
public sealed class RefreshDraft(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<DraftRefreshed>> ExecuteAsync(RefreshDraftRequest request, Actor actor, CancellationToken ct)
    {
        var found = await DecisionAccess.ForChangeAsync(db, request.DecisionId, request.Version, Permission.DraftDecisions, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        var decision = found.Value;
        if (decision.State is not DecisionState.Draft)
        {
            return new WrongState("Chỉ cập nhật danh sách khi còn là dự thảo. Đề nghị lãnh đạo trả lại trước khi sửa.");
        }

        var selected = await SelectedNominations.ReadyForAsync(db, decision.AwardOfferId, decision.AgencyId, decision.Id, ct);
        var items = await db.DecisionItems.Where(i => i.DecisionId == decision.Id).ToListAsync(ct);
        await using var work = await ledger.BeginAsync("decisions.refresh_draft", "Cập nhật danh sách theo kết quả chọn khen thưởng", actor, ct);
        var known = items.ToDictionary(i => i.NominationId);
        var (ordinal, added) = (0, 0);
        foreach (var nomination in selected)
        {
            ordinal++;
            if (known.Remove(nomination.Id, out var item))
            {
                (item.Ordinal, item.Outcome, item.OutcomeReason) = (ordinal, ItemOutcome.Proposed, null);
            }
            else
            {
                db.DecisionItems.Add(SelectedNominations.AsItem(nomination, decision.Id, ordinal));
                added++;
            }
        }

        // A struck name stays on the list as a trace of what was decided; a name merely no longer selected goes.
        var gone = known.Values.Where(i => i.Outcome is ItemOutcome.Proposed).ToList();
        db.DecisionItems.RemoveRange(gone);
        foreach (var struck in known.Values.Except(gone).OrderBy(i => i.Ordinal))
        {
            struck.Ordinal = ++ordinal;
        }

        decision.ListRevision++;
        work.About("decision", decision.Id);
        return await work.CommitAsync(new DraftRefreshed(added, gone.Count), ct);
    }
}

public sealed record RefreshDraftRequest
{
    public required Guid DecisionId { get; init; }
    public required uint Version { get; init; }
}

public sealed record DraftRefreshed(int Added, int Removed);
