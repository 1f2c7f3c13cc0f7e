using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Honours;

/// <summary>Writes the shares of all who took part, and takes off those named by mistake.</summary>
public sealed class SaveShares(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(SaveSharesRequest request, Actor actor, CancellationToken ct)
    {
        var row = await db.Achievements.Include(a => a.Unit).SingleOrDefaultAsync(a => a.Id == request.AchievementId, ct);
        if (row is null || !AchievementAccess.MayWrite(actor, row.Unit.Path))
        {
            return new NotFound();
        }

        await using var work = await ledger.BeginAsync("honours.save_shares", "Ghi tỷ lệ đóng góp", actor, ct);
        await db.Database.ExecuteSqlAsync($"select 1 from honours.achievement where id = {row.Id} for update", ct);
        var parts = await db.AchievementParts.Where(p => p.AchievementId == row.Id).ToListAsync(ct);
        var asked = request.Parts.GroupBy(p => p.PartId).ToDictionary(g => g.Key, g => g.First());
        if (parts.Any(p => !asked.ContainsKey(p.Id)))
        {
            return new ChangedMeanwhile(null, null, null);
        }

        var gone = parts.Where(p => asked[p.Id].Remove).ToList();
        var goneIds = gone.Select(p => p.Id).ToList();
        if (await db.AchievementUses.AnyAsync(u => goneIds.Contains(u.PartId), ct))
        {
            return new AchievementIsNamed(row.Title);
        }

        if (ShareRules.MustMakeTheWhole([.. parts.Except(gone).Select(p => asked[p.Id].Share)]) is { } refusal)
        {
            return refusal;
        }

        db.AchievementParts.RemoveRange(gone);
        foreach (var part in parts.Except(gone))
        {
            part.Share = asked[part.Id].Share;
        }

        work.About("achievement", row.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record SaveSharesRequest(Guid AchievementId, IReadOnlyList<PartShare> Parts);

public sealed record PartShare(Guid PartId, decimal? Share, bool Remove = false);
