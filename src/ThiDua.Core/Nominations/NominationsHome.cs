using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations;

/// <summary>Dossiers on "Việc của tôi": for the head what to prepare and send, for the nominee the report, for the officer what to check.</summary>
public sealed class NominationsHome(ThiDuaDb db, TimeProvider clock) : IHomeSource
{
    private static readonly TimeSpan Recent = TimeSpan.FromDays(14);

    public async Task<IReadOnlyList<HomeItem>> ItemsAsync(Actor actor, CancellationToken ct)
    {
        var movements = await db.Movements.AsNoTracking()
            .Where(m => m.State == MovementState.Launched || m.State == MovementState.Reviewing)
            .Select(m => new LiveMovement(m.Id, m.Name ?? m.Title, m.State)).ToDictionaryAsync(m => m.Id, ct);
        if (movements.Count == 0)
        {
            return [];
        }

        var deadlines = await DossierDeadlines.OfAsync(db, movements.Keys, ct);
        return
        [
            .. await OfHeadAsync(actor, movements, deadlines, ct),
            .. await OfNomineeAsync(actor, movements, deadlines, ct),
            .. await OfOfficerAsync(actor, movements, deadlines, ct),
        ];
    }

    private static string BatchUrl(Guid movementId, Guid unitId) => $"/ho-so/phong-trao/{movementId}?don-vi={unitId}";

    private async Task<IEnumerable<HomeItem>> OfHeadAsync(
        Actor actor, Dictionary<Guid, LiveMovement> movements, Dictionary<Guid, DossierDeadline> deadlines, CancellationToken ct)
    {
        // The officer may propose for everybody; what a head must do is only the head's own.
        var patterns = actor.Grants.Where(g => g.Role is Role.UnitHead or Role.OutsideProposer).Select(g => g.UnitPath + "%").ToArray();
        if (patterns.Length == 0)
        {
            return [];
        }

        var live = movements.Keys.ToList();
        var units = await db.InvitedUnits.AsNoTracking()
            .Where(i => live.Contains(i.MovementId) && patterns.Any(p => EF.Functions.Like(i.Unit.Path, p)))
            .Select(i => new { i.MovementId, i.UnitId, Unit = i.Unit.Name }).ToListAsync(ct);
        var unitIds = units.Select(u => u.UnitId).ToList();
        var batches = await db.NominationBatches.AsNoTracking().Where(b => live.Contains(b.MovementId) && unitIds.Contains(b.UnitId))
            .Select(b => new
            {
                b.Id,
                b.MovementId,
                b.UnitId,
                b.State,
                Waiting = db.Set<Nomination>().Count(n => n.BatchId == b.Id && n.State == NominationState.Submitted),
                Accepted = db.Set<Nomination>().Count(n => n.BatchId == b.Id && n.State == NominationState.Accepted),
                LastAccepted = db.Set<Nomination>().Where(n => n.BatchId == b.Id).Max(n => n.AcceptedAt),
            }).ToDictionaryAsync(b => (b.MovementId, b.UnitId), ct);
        var items = new List<HomeItem>();
        foreach (var unit in units)
        {
            var movement = movements[unit.MovementId];
            var deadline = deadlines.GetValueOrDefault(unit.MovementId);
            var batch = batches.GetValueOrDefault((unit.MovementId, unit.UnitId));
            var whose = $"{unit.Unit}: {movement.Name}";
            var url = BatchUrl(unit.MovementId, unit.UnitId);
            if (batch is null or { State: BatchState.Draft } && movement.State == MovementState.Launched)
            {
                items.Add(new HomeItem(HomeSection.ToDo, batch is null ? "Đề xuất tập thể, cá nhân khen thưởng" : "Hoàn thiện và gửi hồ sơ khen thưởng",
                    whose, deadline?.EndsAt, deadline?.Wording, url, batch is null ? "Đề xuất" : "Gửi hồ sơ"));
            }

            if (batch is { Waiting: > 0 })
            {
                items.Add(new HomeItem(HomeSection.Waiting, $"Chờ Thường trực tiếp nhận {batch.Waiting} hồ sơ", whose, null, null, url, "Xem"));
            }

            if (batch is { Accepted: > 0, LastAccepted: { } at } && clock.GetUtcNow() - at < Recent)
            {
                items.Add(new HomeItem(HomeSection.Done, $"Đã được tiếp nhận {batch.Accepted} hồ sơ", whose, null, null, url, "Xem"));
            }
        }

        return [.. items, .. await ReturnedAsync(patterns, live, movements, ct)];
    }

    private async Task<IEnumerable<HomeItem>> ReturnedAsync(string[] patterns, List<Guid> live, Dictionary<Guid, LiveMovement> movements, CancellationToken ct)
    {
        var returned = await db.Nominations.AsNoTracking()
            .Where(n => live.Contains(n.MovementId) && n.State == NominationState.Returned && patterns.Any(p => EF.Functions.Like(n.Batch.Unit.Path, p)))
            .Select(n => new { n.Id, n.SubjectName, n.MovementId }).ToListAsync(ct);
        return returned.Select(n => new HomeItem(
            HomeSection.ToDo, $"Bổ sung hồ sơ bị trả lại của {n.SubjectName}", movements[n.MovementId].Name, null, null, $"/ho-so/{n.Id}", "Bổ sung"));
    }

    private async Task<IEnumerable<HomeItem>> OfNomineeAsync(
        Actor actor, Dictionary<Guid, LiveMovement> movements, Dictionary<Guid, DossierDeadline> deadlines, CancellationToken ct)
    {
        if (actor.PersonId is not { } person || !actor.Can(Permission.WriteOwnReport))
        {
            return [];
        }

        var live = movements.Keys.ToList();
        var own = await db.Nominations.AsNoTracking()
            .Where(n => n.PersonId == person && live.Contains(n.MovementId) && n.State != NominationState.Withdrawn)
            .Select(n => new { n.Id, n.State, n.MovementId }).ToListAsync(ct);
        return own.Select(n =>
        {
            var deadline = deadlines.GetValueOrDefault(n.MovementId);
            var url = $"/ho-so/{n.Id}";
            return n.State switch
            {
                NominationState.Draft => new HomeItem(HomeSection.ToDo, "Viết báo cáo thành tích", movements[n.MovementId].Name, deadline?.EndsAt, deadline?.Wording, url, "Viết báo cáo"),
                NominationState.Returned => new HomeItem(HomeSection.ToDo, "Bổ sung hồ sơ bị trả lại", movements[n.MovementId].Name, null, null, url, "Bổ sung"),
                _ => new HomeItem(HomeSection.Waiting, $"Hồ sơ khen thưởng: {n.State.Label()}", movements[n.MovementId].Name, null, null, url, "Xem"),
            };
        });
    }

    private async Task<IEnumerable<HomeItem>> OfOfficerAsync(
        Actor actor, Dictionary<Guid, LiveMovement> movements, Dictionary<Guid, DossierDeadline> deadlines, CancellationToken ct)
    {
        var patterns = actor.PatternsFor(Permission.CheckNominations);
        if (patterns.Length == 0)
        {
            return [];
        }

        var live = movements.Keys.ToList();
        var toCheck = await db.NominationsFor(actor).AsNoTracking()
            .Where(n => live.Contains(n.MovementId) && n.State == NominationState.Submitted && patterns.Any(p => EF.Functions.Like(n.Batch.Unit.Path, p)))
            .GroupBy(n => n.MovementId).Select(g => new { MovementId = g.Key, Count = g.Count() }).ToListAsync(ct);
        var silent = await db.InvitedUnits.AsNoTracking()
            .Where(i => live.Contains(i.MovementId) && i.Movement.State == MovementState.Launched && patterns.Any(p => EF.Functions.Like(i.Unit.Path, p)))
            .Where(i => !db.Set<NominationBatch>().Any(b => b.MovementId == i.MovementId && b.UnitId == i.UnitId && b.State != BatchState.Draft))
            .GroupBy(i => i.MovementId).Select(g => new { MovementId = g.Key, Count = g.Count() }).ToListAsync(ct);
        return
        [
            .. toCheck.Select(c => new HomeItem(HomeSection.ToDo, $"Kiểm tra, tiếp nhận {c.Count} hồ sơ", movements[c.MovementId].Name, null, null,
                $"/ho-so?phong-trao={c.MovementId}&trang-thai={NominationState.Submitted}", "Kiểm tra")),
            .. silent.Select(s => new HomeItem(HomeSection.Waiting, $"{s.Count} đơn vị chưa gửi hồ sơ", movements[s.MovementId].Name,
                deadlines.GetValueOrDefault(s.MovementId)?.EndsAt, deadlines.GetValueOrDefault(s.MovementId)?.Wording,
                $"/ho-so?xem=don-vi&phong-trao={s.MovementId}", "Xem đơn vị")),
        ];
    }

    private sealed record LiveMovement(Guid Id, string Name, MovementState State);
}
