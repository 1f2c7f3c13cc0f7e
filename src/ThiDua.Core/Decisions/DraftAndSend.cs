using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions;

/// <summary>
/// Drafts the papers of every award of a movement that has names and no list yet, and hands each to the second person. Each paper stands for
/// itself: one that a rule stops is told with its reasons and holds no other back.
/// </summary>
public sealed class DraftAndSend(ThiDuaDb db, DecisionListQuery list, DraftDecision draft, SendToCheck send) : IOperation
{
    public async Task<Result<PapersDrafted>> ExecuteAsync(Guid movementId, Actor actor, CancellationToken ct)
    {
        var awards = (await list.ToDraftAsync(actor, ct)).Where(award => award.MovementId == movementId).ToList();
        if (awards.Count == 0)
        {
            return new NothingToDraft();
        }

        var papers = new List<PaperDrafted>();
        var refusals = new List<Refusal>();
        foreach (var award in awards)
        {
            var drafted = await draft.ExecuteAsync(new DraftDecisionRequest { AwardOfferId = award.AwardOfferId }, actor, ct);
            // Each paper begins with nothing loaded: the next one meets the rows as they are then.
            db.ChangeTracker.Clear();
            refusals.AddRange(drafted.Refusals);
            if (drafted.Value is { } paper)
            {
                refusals.AddRange(await SendAsync(paper.DecisionId, actor, ct));
                papers.Add(new PaperDrafted(paper.DecisionId, award.Kind, paper.Count));
            }
        }

        return papers.Count == 0 ? refusals : new PapersDrafted(papers, refusals);
    }

    private async Task<IReadOnlyList<Refusal>> SendAsync(Guid decisionId, Actor actor, CancellationToken ct)
    {
        var version = await db.Decisions.AsNoTracking().Where(d => d.Id == decisionId).Select(d => d.Version).SingleAsync(ct);
        var sent = await send.ExecuteAsync(new SendToCheckRequest { DecisionId = decisionId, Version = version }, actor, ct);
        db.ChangeTracker.Clear();
        return sent.Refusals;
    }
}

/// <param name="Held">Why an award was not drafted, or its draft not sent on.</param>
public sealed record PapersDrafted(IReadOnlyList<PaperDrafted> Papers, IReadOnlyList<Refusal> Held);

public sealed record PaperDrafted(Guid DecisionId, DecisionKind Kind, int Names);

public sealed record NothingToDraft() : Refusal("Không có hình thức nào đã chọn người mà chưa lập dự thảo. Chọn khen thưởng trước, hoặc mở dự thảo đang có.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}
