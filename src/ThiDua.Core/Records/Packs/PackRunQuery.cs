using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records.Packs;

/// <summary>How far a pack is, and its zip, for whoever asked for it and nobody else.</summary>
public sealed class PackRunQuery(ThiDuaDb db, FileStore store) : IQuery
{
    public async Task<PackRunView?> LatestAsync(PackAbout about, Actor actor, CancellationToken ct) =>
        await db.PackRuns.AsNoTracking()
            .Where(r => r.AccountId == actor.AccountId && r.MovementId == about.MovementId && r.SessionId == about.SessionId)
            .OrderByDescending(r => r.AskedAt).ThenByDescending(r => r.Id)
            .Select(r => new PackRunView(r.Id, r.State, r.Papers, r.Written, r.Faults, r.FileName, r.Length, r.TouchedAt))
            .FirstOrDefaultAsync(ct);

    public async Task<OpenedFile?> OpenAsync(Guid runId, PackAbout about, Actor actor, CancellationToken ct)
    {
        var run = await db.PackRuns.AsNoTracking()
            .Where(r => r.Id == runId && r.AccountId == actor.AccountId && r.MovementId == about.MovementId && r.SessionId == about.SessionId && r.State == PackRunState.Ready)
            .Select(r => new { r.FileName, r.Sha256, r.Rights }).SingleOrDefaultAsync(ct);

        // Made while the reader might read other things than now (a role that ended, a recusal since): then it is made anew.
        return run is null || run.Rights != await PackRights.OfAsync(db, about.MovementId, actor, ct)
            ? null : new OpenedFile(run.FileName!, "application/zip", run.Sha256!, store.OpenRead(run.Sha256!));
    }
}

/// <param name="Papers">Null until the work begins.</param>
/// <param name="Faults">Papers that could not be put in; the index says why.</param>
/// <param name="Length">Bytes of the zip.</param>
public sealed record PackRunView(Guid Id, PackRunState State, int? Papers, int Written, int Faults, string? FileName, long? Length, DateTimeOffset TouchedAt)
{
    public bool IsRunning => State is PackRunState.Queued or PackRunState.Making;
}
