using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements.Rules;

namespace ThiDua.Core.Movements;

/// <summary>
/// Movements on "Việc của tôi": for the officer plans to review and launch and the office's own deadlines; for a unit plans to acknowledge;
/// for whoever holds an assignment the task. Dossiers themselves are the Nominations module's lines.
/// </summary>
public sealed class MovementsHome(ThiDuaDb db, TimeProvider clock) : IHomeSource
{
    private static readonly TimeSpan Recent = TimeSpan.FromDays(14);

    public async Task<IReadOnlyList<HomeItem>> ItemsAsync(Actor actor, CancellationToken ct)
    {
        List<HomeItem> items = [];
        if (actor.Can(Permission.ManageMovements))
        {
            items.AddRange(await DraftsAsync(ct));
            items.AddRange(await OfficeDeadlinesAsync(ct));
            items.AddRange(await WithoutDeadlineAsync(ct));
        }

        items.AddRange(await ToAcknowledgeAsync(actor, ct));
        items.AddRange(await AssignmentsAsync(actor, ct));
        return items;
    }

    private async Task<IEnumerable<HomeItem>> DraftsAsync(CancellationToken ct)
    {
        var rows = await db.Movements.AsNoTracking().Where(m => m.State == MovementState.Draft).OrderBy(m => m.CreatedAt)
            .Select(m => new { m.Id, m.Title, Reviewed = m.ReviewedAt != null, Doubts = db.Set<Doubt>().Count(d => d.MovementId == m.Id && d.SettledAt == null) })
            .ToListAsync(ct);
        return rows.Select(m => m.Reviewed
            ? new HomeItem(HomeSection.ToDo, "Phát động phong trào", m.Title, null, null, $"/phong-trao/{m.Id}", "Phát động")
            : new HomeItem(HomeSection.ToDo, m.Doubts > 0 ? $"Rà soát kế hoạch ({m.Doubts} điểm nghi vấn)" : "Rà soát kế hoạch", m.Title, null, null, $"/phong-trao/{m.Id}/ra-soat", "Rà soát"));
    }

    private async Task<IEnumerable<HomeItem>> OfficeDeadlinesAsync(CancellationToken ct)
    {
        var rows = await db.Deadlines.AsNoTracking()
            .Where(d => d.Audience == DeadlineAudience.Office && d.EndsAt != null && (d.Movement.State == MovementState.Launched || d.Movement.State == MovementState.Reviewing))
            // What has been done presses no more: checking ends when the council meets, the council's own deadline when its session closes.
            .Where(d => d.Kind != DeadlineKind.OfficeReview || d.Movement.State == MovementState.Launched)
            .Where(d => d.Kind != DeadlineKind.Council
                || !db.Set<CouncilSession>().Any(s => s.MovementId == d.MovementId && (s.State == SessionState.Closed || s.State == SessionState.Minuted)))
            .OrderBy(d => d.EndsAt)
            .Select(d => new { d.MovementId, Movement = d.Movement.Name ?? d.Movement.Title, d.What, d.Semantic, d.Day, d.EndsAt })
            .Take(20).ToListAsync(ct);
        return rows.Select(d => new HomeItem(HomeSection.ToDo, d.What, d.Movement, d.EndsAt, DeadlineMeaning.Written(d.Semantic, d.Day), $"/phong-trao/{d.MovementId}", "Mở"));
    }

    private async Task<IEnumerable<HomeItem>> WithoutDeadlineAsync(CancellationToken ct)
    {
        var rows = await db.Movements.AsNoTracking()
            .Where(m => m.State == MovementState.Launched && !db.Set<Deadline>().Any(d => d.MovementId == m.Id && d.Kind == DeadlineKind.Dossiers && d.EndsAt != null))
            .Select(m => new { m.Id, Name = m.Name ?? m.Title }).ToListAsync(ct);
        return rows.Select(m => new HomeItem(HomeSection.ToDo, "Ban hành hướng dẫn: kế hoạch chưa có hạn gửi hồ sơ", m.Name, null, null, $"/phong-trao/{m.Id}/huong-dan", "Ghi hướng dẫn"));
    }

    private async Task<IEnumerable<HomeItem>> ToAcknowledgeAsync(Actor actor, CancellationToken ct)
    {
        // The officer may answer for every unit; acknowledging is only the head's own to-do.
        var patterns = actor.Grants.Where(g => g.Role is Role.UnitHead or Role.OutsideProposer).Select(g => g.UnitPath + "%").ToArray();
        if (patterns.Length == 0)
        {
            return [];
        }

        var rows = await db.InvitedUnits.AsNoTracking()
            .Where(i => i.SeenAt == null && i.Movement.State == MovementState.Launched && patterns.Any(p => EF.Functions.Like(i.Unit.Path, p)))
            .OrderBy(i => i.InvitedAt)
            .Select(i => new { i.MovementId, Unit = i.Unit.Name, Movement = i.Movement.Name ?? i.Movement.Title }).ToListAsync(ct);
        return rows.Select(i => new HomeItem(HomeSection.ToDo, "Nhận kế hoạch, xem việc được giao", $"{i.Unit}: {i.Movement}", null, null, $"/phong-trao/{i.MovementId}", "Xem và xác nhận"));
    }

    private async Task<IEnumerable<HomeItem>> AssignmentsAsync(Actor actor, CancellationToken ct)
    {
        var patterns = actor.Grants.Where(g => g.Role is Role.UnitHead or Role.Editor).Select(g => g.UnitPath + "%").ToArray();
        var since = clock.GetUtcNow() - Recent;
        var rows = await db.Assignments.AsNoTracking()
            .Where(a => (a.Movement.State == MovementState.Launched || a.Movement.State == MovementState.Reviewing || a.Movement.State == MovementState.Decided)
                && (a.DoneAt == null || a.DoneAt > since)
                && ((a.PersonId != null && a.PersonId == actor.PersonId) || (a.Unit != null && patterns.Any(p => EF.Functions.Like(a.Unit.Path, p)))))
            .OrderBy(a => a.DueOn == null).ThenBy(a => a.DueOn)
            .Select(a => new { a.Id, a.MovementId, a.Task, Movement = a.Movement.Name ?? a.Movement.Title, a.DueOn, a.DueText, a.DoneAt })
            .Take(30).ToListAsync(ct);
        return rows.Select(a => new HomeItem(
            a.DoneAt is null ? HomeSection.ToDo : HomeSection.Done,
            a.Task.Length <= 120 ? a.Task : a.Task[..120] + "…",
            a.Movement,
            a.DoneAt is null && a.DueOn is { } due ? VietnamTime.EndOf(due) : null,
            a.DueText ?? (a.DueOn is { } day ? $"đến hết ngày {day.Written()}" : null),
            $"/phong-trao/{a.MovementId}?viec={a.Id}#viec-{a.Id}",
            a.DoneAt is null ? "Báo kết quả" : "Xem"));
    }
}
