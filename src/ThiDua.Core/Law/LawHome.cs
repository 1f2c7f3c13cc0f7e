using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law.Alarms;
using ThiDua.Core.Law.Changes;

namespace ThiDua.Core.Law;

/// <summary>The law on "Việc của tôi": rules about to end for those who keep them, changes to release for those who may.</summary>
public sealed class LawHome(ThiDuaDb db, LawAlarmsQuery alarms, TimeProvider clock) : IHomeSource
{
    private static readonly TimeSpan Recent = TimeSpan.FromDays(14);

    public async Task<IReadOnlyList<HomeItem>> ItemsAsync(Actor actor, CancellationToken ct)
    {
        var manages = actor.Can(Permission.ManageLaw);
        if (!manages && !actor.Can(Permission.ReleaseLaw))
        {
            return [];
        }

        return [.. await ChangesAsync(actor, manages, ct), .. manages ? await AlarmsAsync(ct) : []];
    }

    private async Task<IEnumerable<HomeItem>> AlarmsAsync(CancellationToken ct)
    {
        var ringing = await alarms.AllAsync(ct);
        return ringing.Count == 0
            ? []
            : [new HomeItem(
                HomeSection.ToDo,
                ringing.Count == 1 ? "Kiểm tra quy định sắp hết hiệu lực" : $"Kiểm tra {ringing.Count} quy định sắp hết hiệu lực",
                ringing.Count == 1 ? $"{ringing[0].Table.Title}: {ringing[0].Name}" : $"Sớm nhất: {ringing[0].Name}",
                VietnamTime.EndOf(ringing[0].Day),
                $"đến hết ngày {ringing[0].Day.Written()}",
                "/phap-luat/sap-het",
                "Xem")];
    }

    private async Task<IEnumerable<HomeItem>> ChangesAsync(Actor actor, bool manages, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Recent;
        var sets = await db.LawChangeSets.AsNoTracking()
            .Where(s => s.State == LawChangeState.Drafting || s.State == LawChangeState.Proposed || (s.State == LawChangeState.Released && s.ReleasedAt > since))
            .OrderBy(s => s.CreatedAt)
            .Select(s => new { s.Id, s.Title, s.State, s.ProposerId, s.ProposerPerson, s.ReturnReason, s.ReleasedAt })
            .Take(30).ToListAsync(ct);
        return sets.Select(s => s.State switch
        {
            LawChangeState.Drafting when manages =>
                new HomeItem(HomeSection.ToDo, s.ReturnReason is null ? "Soạn đợt sửa quy định" : "Soạn lại đợt sửa quy định bị trả lại", s.Title, null, null, $"/phap-luat/dot-sua/{s.Id}", "Soạn tiếp"),
            LawChangeState.Proposed when actor.Can(Permission.ReleaseLaw) && s.ProposerId != actor.AccountId && (s.ProposerPerson is null || s.ProposerPerson != actor.PersonId) =>
                new HomeItem(HomeSection.ToDo, "Ban hành đợt sửa quy định", s.Title, null, null, $"/phap-luat/dot-sua/{s.Id}", "Xem và ban hành"),
            LawChangeState.Proposed => new HomeItem(HomeSection.Waiting, "Đợt sửa quy định chờ ban hành", s.Title, null, null, $"/phap-luat/dot-sua/{s.Id}", "Mở"),
            LawChangeState.Released => new HomeItem(HomeSection.Done, "Đợt sửa quy định đã ban hành", s.Title, s.ReleasedAt, null, $"/phap-luat/dot-sua/{s.Id}", "Xem"),
            _ => null,
        }).OfType<HomeItem>();
    }
}
