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
        var readable = db.NominationsFor(actor);
        var papers = db.NominationPapers.AsNoTracking().Where(p => p.FileId == fileId && (p.NominationId == null || readable.Any(n => n.Id == p.NominationId)));
        return await papers.AnyAsync(
            p => scopes.Any(s => EF.Functions.Like(p.Batch.Unit.Path, s))
                || (own != null && p.Nomination != null && p.Nomination.PersonId == own)
                || (member != null && p.NominationId == null
                    && db.Set<SessionMember>().Any(m => m.PersonId == member && m.Session.MovementId == p.Batch.MovementId && m.Session.State != SessionState.Cancelled)),
            ct)
            || await MayReadForCouncilAsync(papers, actor, ct);
    }

    private async Task<bool> MayReadForCouncilAsync(IQueryable<NominationPaper> papers, Actor actor, CancellationToken ct)
    {
        foreach (var dossier in await papers.Where(p => p.NominationId != null).Select(p => p.NominationId!.Value).Distinct().ToListAsync(ct))
        {
            if (await db.MayReadForCouncilAsync(dossier, actor, ct))
            {
                return true;
            }
        }

        return false;
    }
}
