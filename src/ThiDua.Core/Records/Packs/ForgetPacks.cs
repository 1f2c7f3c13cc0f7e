using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records.Packs;

/// <summary>Takes away zips a day after they were made: they hold copies, and rights may have changed since.</summary>
public sealed class ForgetPacks(ThiDuaDb db, FileStore store, TimeProvider clock) : IOperation
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <returns>How many were taken away.</returns>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Kept;
        var old = await db.PackRuns.AsNoTracking().Where(r => r.State == PackRunState.Ready && r.TouchedAt < before).Select(r => new { r.Id, Sha256 = r.Sha256! }).ToListAsync(ct);
        foreach (var run in old)
        {
            await db.Database.ExecuteSqlAsync($"update records.pack_run set state = 'gone', sha256 = null where id = {run.Id} and state = 'ready'", ct);
            await RemoveUnusedAsync(db, store, run.Sha256, ct);
        }

        return old.Count;
    }

    /// <summary>Equal bytes lie in the store once: they go with the last row that points to them.</summary>
    internal static async Task RemoveUnusedAsync(ThiDuaDb db, FileStore store, string sha256, CancellationToken ct)
    {
        if (!await db.PackRuns.AnyAsync(r => r.Sha256 == sha256, ct) && !await db.StoredFiles.AnyAsync(f => f.Sha256 == sha256, ct))
        {
            store.Remove(sha256);
        }
    }
}
