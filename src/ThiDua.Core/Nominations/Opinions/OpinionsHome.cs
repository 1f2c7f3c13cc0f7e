using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Opinions;

/// <summary>Questions that wait for an answer or ran out of time, and public comment, on the officer's page.</summary>
public sealed class OpinionsHome(ThiDuaDb db, TimeProvider clock) : IHomeSource
{
    private static readonly TimeSpan Recent = TimeSpan.FromDays(14);

    public async Task<IReadOnlyList<HomeItem>> ItemsAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Permission.CheckNominations))
        {
            return [];
        }

        var since = clock.GetUtcNow() - Recent;
        var questions = await OpinionAccess.Within(db, actor).AsNoTracking()
            .Where(q => q.Movement.State == MovementState.Launched || q.Movement.State == MovementState.Reviewing)
            .Where(q => q.State == OpinionState.Asked || (q.State == OpinionState.Silent && q.SettledAt > since))
            .OrderBy(q => q.EndsAt)
            .Select(q => new { q.Id, q.BodyName, q.State, q.EndsAt, q.LastDay, Movement = q.Movement.Name ?? q.Movement.Title })
            .ToListAsync(ct);
        return
        [
            .. questions.Select(q => q.State == OpinionState.Asked
                ? new HomeItem(HomeSection.Waiting, $"Chờ {q.BodyName} trả lời ý kiến", q.Movement, q.EndsAt, $"đến hết ngày {q.LastDay.Written()}", $"/ho-so/y-kien/{q.Id}", "Ghi trả lời")
                : new HomeItem(HomeSection.ToDo, $"{q.BodyName} hết hạn không trả lời", q.Movement, null, null, $"/ho-so/y-kien/{q.Id}", "Xem")),
            .. await PeriodsAsync(actor, ct),
        ];
    }

    private async Task<IEnumerable<HomeItem>> PeriodsAsync(Actor actor, CancellationToken ct)
    {
        var scopes = actor.PatternsFor(Permission.CheckNominations);
        var now = clock.GetUtcNow();
        var open = await db.CommentPeriods.AsNoTracking()
            .Where(p => p.EndsAt > now && (p.Movement.State == MovementState.Launched || p.Movement.State == MovementState.Reviewing))
            .Where(p => db.Set<Unit>().Any(u => u.AgencyId == p.Movement.AgencyId && u.ParentId == null && scopes.Any(s => EF.Functions.Like(u.Path, s))))
            .Select(p => new { p.MovementId, p.EndsAt, p.ToDay, Movement = p.Movement.Name ?? p.Movement.Title, Comments = db.Set<PublicComment>().Count(c => c.PeriodId == p.Id) })
            .ToListAsync(ct);
        return open.Select(p => new HomeItem(
            HomeSection.Waiting, $"Đang lấy ý kiến công khai{(p.Comments > 0 ? $", đã có {p.Comments} ý kiến" : "")}", p.Movement, p.EndsAt, $"đến hết ngày {p.ToDay.Written()}",
            $"/phong-trao/{p.MovementId}/lay-y-kien", "Ghi ý kiến"));
    }
}
