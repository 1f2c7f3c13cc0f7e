using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Honours;

/// <summary>Records an achievement, or corrects one that no award stands on yet.</summary>
public sealed class SaveAchievement(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<AchievementSaved>> ExecuteAsync(SaveAchievementRequest request, Actor actor, CancellationToken ct)
    {
        var row = request.Id is null ? null : await db.Achievements.Include(a => a.Unit).SingleOrDefaultAsync(a => a.Id == request.Id, ct);
        var unit = row?.Unit ?? await db.Units.SingleOrDefaultAsync(u => u.Id == request.UnitId, ct);
        if ((request.Id is not null && row is null) || (row is not null && !AchievementAccess.MayWrite(actor, row.Unit.Path)))
        {
            return new NotFound();
        }

        if (unit is null || !AchievementAccess.MayWrite(actor, unit.Path))
        {
            return new InvalidField(nameof(request.UnitId), "Chọn đơn vị thuộc phạm vi được đề xuất.");
        }

        var typed = new Typed();
        var clean = request.Fields.Cleaned(typed, clock.Today());
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("honours.save_achievement", row is null ? "Ghi thành tích" : "Sửa thành tích", actor, ct);
        if (row is not null && await db.AchievementUses.AnyAsync(u => u.Part.AchievementId == row.Id && u.Held, ct))
        {
            return new AchievementIsHonoured(row.Title);
        }

        if (row is null)
        {
            row = clean.NewRow(unit.Id, work.At, actor.Name);
            db.Achievements.Add(row);
        }
        else
        {
            db.Entry(row).Property(a => a.Version).OriginalValue = request.Version;
            clean.CopyTo(row);
        }

        work.About("achievement", row.Id);
        return await work.CommitAsync(new AchievementSaved(row.Id), ct);
    }
}

/// <param name="Id">Null records a new one, kept by the unit.</param>
public sealed record SaveAchievementRequest(Guid? Id, uint Version, Guid? UnitId, AchievementFields Fields);

public sealed record AchievementSaved(Guid Id);
