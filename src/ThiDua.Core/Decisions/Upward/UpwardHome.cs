using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>"Việc của tôi" for what goes upward: batches to send by a day, names to complete, refused names that may fall to the agency's own award.</summary>
public sealed class UpwardHome(ThiDuaDb db) : IHomeSource
{
    public async Task<IReadOnlyList<HomeItem>> ItemsAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.RecordIssue))
        {
            return [];
        }

        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.RecordIssue, actor, ct);
        var items = db.DecisionItems;
        var batches = await db.UpperBatches.AsNoTracking().Where(b => agencies.Contains(b.AgencyId) && (b.State == UpperBatchState.Draft || b.State == UpperBatchState.Sent))
            .OrderBy(b => b.Deadline).ThenBy(b => b.Id)
            .Select(b => new { b.Id, b.Name, b.State, b.Deadline, b.Authority, Waiting = items.Count(i => i.Decision.UpperBatchId == b.Id && i.Outcome == ItemOutcome.Proposed) }).ToListAsync(ct);
        var rounds = db.ItemRounds;
        var names = await items.AsNoTracking()
            .Where(i => agencies.Contains(i.Decision.AgencyId) && (i.Outcome == ItemOutcome.Returned
                || (i.Outcome == ItemOutcome.Refused && i.Decision.AwardOffer.FallbackOfferId != null && i.Nomination.State == NominationState.Refused)))
            .OrderBy(i => i.DecisionId).ThenBy(i => i.Ordinal)
            .Select(i => new { i.DecisionId, i.SubjectName, i.Outcome, Movement = i.Decision.Movement.Name ?? i.Decision.Movement.Title, Due = rounds.Where(r => r.ItemId == i.Id && r.ResentOn == null).Max(r => r.DueOn) })
            .ToListAsync(ct);
        return
        [
            .. batches.Select(b => b.State is UpperBatchState.Draft
                ? new HomeItem(HomeSection.ToDo, $"Gửi đợt trình: {b.Name}", b.Authority, b.Deadline is { } day ? VietnamTime.EndOf(day) : null, b.Deadline is { } last ? $"chậm nhất ngày {last.Written()}" : null, $"/trinh-cap-tren/{b.Id}", "Gửi")
                : new HomeItem(HomeSection.Waiting, $"Chờ kết quả của {b.Waiting} tập thể, cá nhân: {b.Name}", b.Authority, null, null, $"/trinh-cap-tren/{b.Id}", "Ghi kết quả")),
            .. names.Where(n => n.Outcome is ItemOutcome.Returned).Select(n => new HomeItem(
                HomeSection.ToDo, $"Bổ sung, gửi lại cấp trên hồ sơ của {n.SubjectName}", n.Movement, n.Due is { } day ? VietnamTime.EndOf(day) : null, n.Due is { } last ? $"chậm nhất ngày {last.Written()}" : null, $"/quyet-dinh/{n.DecisionId}/tra-loi", "Gửi lại")),
            .. names.Where(n => n.Outcome is ItemOutcome.Refused).GroupBy(n => (n.DecisionId, n.Movement)).Select(g => new HomeItem(
                HomeSection.ToDo, $"Xem xét {g.Count()} trường hợp cấp trên không tặng thưởng", g.Key.Movement, null, null, $"/quyet-dinh/{g.Key.DecisionId}", "Xem xét")),
        ];
    }
}
