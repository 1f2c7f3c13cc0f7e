using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Reports;

/// <summary>What must end before a movement can be closed, in words; none when nothing is left.</summary>
internal static class WorkLeft
{
    public static async Task<IReadOnlyList<string>> OfAsync(ThiDuaDb db, Guid movementId, CancellationToken ct)
    {
        var decisions = await db.Decisions.AsNoTracking().Where(d => d.MovementId == movementId)
            .GroupBy(d => new { d.Kind, d.State }).Select(g => new { g.Key.Kind, g.Key.State, Count = g.Count() }).ToListAsync(ct);
        var drafts = decisions.Where(d => d.State is DecisionState.Draft or DecisionState.Checking or DecisionState.BeforeDirector or DecisionState.Approved).Sum(d => d.Count);
        var unanswered = decisions.Where(d => d is { Kind: DecisionKind.Submission, State: DecisionState.Issued }).Sum(d => d.Count);
        var items = db.DecisionItems;
        var selected = await db.Nominations.CountAsync(
            n => n.MovementId == movementId && n.State == NominationState.Selected
                && !items.Any(i => i.NominationId == n.Id && i.Outcome == ItemOutcome.Proposed && i.Decision.State != DecisionState.Cancelled), ct);
        return
        [
            .. drafts > 0 ? [$"{drafts} dự thảo chưa ban hành"] : Array.Empty<string>(),
            .. unanswered > 0 ? [$"{unanswered} tờ trình cấp trên chưa trả lời"] : Array.Empty<string>(),
            .. selected > 0 ? [$"{selected} hồ sơ được chọn nhưng chưa có quyết định"] : Array.Empty<string>(),
        ];
    }
}
