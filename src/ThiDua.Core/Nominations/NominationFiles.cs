using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations;

/// <summary>Papers go to whoever may read their dossier; those of the batch as a whole to readers of the unit and to the council.</summary>
public sealed class NominationFiles(ThiDuaDb db) : IFileGate
{
    public async Task<bool> MayReadAsync(Actor actor, Guid fileId, CancellationToken ct)
    {
        var scopes = actor.PatternsFor(Permission.ReadNominations);
        var own = actor.Can(Permission.WriteOwnReport) ? actor.PersonId : null;
        var member = actor.Can(Permission.ReadSessions) ? actor.PersonId : null;
        return await db.NominationPapers.AsNoTracking().Where(p => p.FileId == fileId).AnyAsync(
            p => scopes.Any(s => EF.Functions.Like(p.Batch.Unit.Path, s))
                || (own != null && p.Nomination != null && p.Nomination.PersonId == own)
                || (member != null && (p.Nomination == null || p.Nomination.State != NominationState.Draft)
                    && db.Set<SessionMember>().Any(m => m.PersonId == member && m.Session.MovementId == p.Batch.MovementId && m.Session.State != SessionState.Cancelled)),
            ct);
    }
}
