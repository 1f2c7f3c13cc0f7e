using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Holds;

/// <summary>Complaints and conclusions are read only by those who check the dossier.</summary>
public sealed class HoldFiles(ThiDuaDb db) : IFileGate
{
    public async Task<bool> MayReadAsync(Actor actor, Guid fileId, CancellationToken ct)
    {
        var scopes = actor.PatternsFor(Permission.CheckNominations);
        var readable = db.NominationsFor(actor);
        return await db.Holds.AnyAsync(h => h.SourceFileId == fileId && readable.Any(n => n.Id == h.NominationId) && scopes.Any(s => EF.Functions.Like(h.Nomination.Batch.Unit.Path, s)), ct)
            || await db.HoldReleases.AnyAsync(r => r.SourceFileId == fileId && readable.Any(n => n.Id == r.Hold.NominationId) && scopes.Any(s => EF.Functions.Like(r.Hold.Nomination.Batch.Unit.Path, s)), ct);
    }
}
