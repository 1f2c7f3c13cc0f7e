using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Honours;

/// <summary>Takes away an achievement recorded by mistake; one that anything stands on stays.</summary>
public sealed class RemoveAchievement(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RemoveAchievementRequest request, Actor actor, CancellationToken ct)
    {
        var row = await db.Achievements.Include(a => a.Unit).SingleOrDefaultAsync(a => a.Id == request.Id, ct);
        if (row is null || !AchievementAccess.MayWrite(actor, row.Unit.Path))
        {
            return new NotFound();
        }

        await using var work = await ledger.BeginAsync("honours.remove_achievement", $"Xóa thành tích \"{row.Title}\"", actor, ct);
        if (await db.AchievementUses.AnyAsync(u => u.Part.AchievementId == row.Id, ct))
        {
            return new AchievementIsNamed(row.Title);
        }

        db.AchievementParts.RemoveRange(await db.AchievementParts.Where(p => p.AchievementId == row.Id).ToListAsync(ct));
        db.Achievements.Remove(row);
        work.About("achievement", row.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record RemoveAchievementRequest(Guid Id);
