using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records.Packs;

/// <summary>Makes a pack that was asked for, with the rights its reader has now. Runs in the background; the row tells how far it is.</summary>
public sealed class MakePack(ThiDuaDb db, PackQuery packs, PackWriter writer, FileStore store, ActorQuery actors, TimeProvider clock) : IOperation
{
    /// <summary>A run that has not moved for so long was left by a program that stopped.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(10);

    public async Task ExecuteAsync(Guid runId, CancellationToken ct)
    {
        // Whoever moves the row first makes the pack, on whichever node.
        if (await db.Database.ExecuteSqlAsync($"update records.pack_run set state = 'making', touched_at = {clock.GetUtcNow()} where id = {runId} and state = 'queued'", ct) == 0)
        {
            return;
        }

        var run = await db.PackRuns.AsNoTracking().SingleAsync(r => r.Id == runId, ct);
        var about = new PackAbout(run.MovementId, run.SessionId);
        if (await actors.FindAsync(run.AccountId, ct) is not { } actor || await packs.FindAsync(about, actor, ct) is not { } pack)
        {
            await FailAsync(runId, ct);
            return;
        }

        await MakeAsync(runId, pack, actor, ct);
    }

    /// <summary>Ends a run that broke, so that the page does not wait for ever.</summary>
    public Task FailAsync(Guid runId, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync($"update records.pack_run set state = 'failed' where id = {runId} and state in ('queued', 'making')", ct);

    /// <summary>What waits, oldest first; ends what stands still.</summary>
    public async Task<IReadOnlyList<Guid>> WaitingAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Abandoned;
        await db.Database.ExecuteSqlAsync($"update records.pack_run set state = 'failed' where state = 'making' and touched_at < {before}", ct);
        return await db.PackRuns.AsNoTracking().Where(r => r.State == PackRunState.Queued).OrderBy(r => r.AskedAt).Select(r => r.Id).ToListAsync(ct);
    }

    private async Task MakeAsync(Guid runId, PackContents pack, Actor actor, CancellationToken ct)
    {
        // Taken before the papers: a recusal that comes in between shows when the zip is asked for.
        var rights = await PackRights.OfAsync(db, pack.About.MovementId, actor, ct);
        await db.Database.ExecuteSqlAsync($"update records.pack_run set papers = {pack.Entries.Count}, rights = {rights} where id = {runId}", ct);
        var faults = 0;
        var kept = await store.MakeAsync(
            async zip =>
            {
                var written = await writer.WriteAsync(pack, zip, actor, done => MovedAsync(runId, done, ct), ct);
                faults = written ?? 0;
                return written is not null;
            }, ct);
        if (kept is not var (sha256, length))
        {
            return;
        }

        var made = await db.Database.ExecuteSqlAsync(
            $"""
             update records.pack_run
             set state = 'ready', faults = {faults}, file_name = {pack.FileName}, sha256 = {sha256}, length = {length}, touched_at = {clock.GetUtcNow()}
             where id = {runId} and state = 'making'
             """, ct);
        if (made == 0)
        {
            await ForgetPacks.RemoveUnusedAsync(db, store, sha256, ct);
        }
    }

    /// <summary>False once the reader has stopped the run.</summary>
    private async Task<bool> MovedAsync(Guid runId, int done, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync($"update records.pack_run set written = {done}, touched_at = {clock.GetUtcNow()} where id = {runId} and state = 'making'", ct) == 1;
}
