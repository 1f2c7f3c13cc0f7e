using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Councils;

/// <summary>
/// Minutes are read by who may read sessions, unless they were recused in that session and need not sign. Papers of a dossier are read by
/// members of the council that judges it, unless they are recused from it.
/// </summary>
internal sealed class CouncilFiles(ThiDuaDb db, SessionDossierQuery dossiers) : IFileGate
{
    public async Task<bool> MayReadAsync(Actor actor, Guid fileId, CancellationToken ct) =>
        await MayReadMinutesAsync(actor, fileId, ct) || await MayReadPaperAsync(actor, fileId, ct);

    private async Task<bool> MayReadMinutesAsync(Actor actor, Guid fileId, CancellationToken ct)
    {
        var session = await db.SessionsFor(actor, Permission.ReadSessions).Where(s => s.MinutesFileId == fileId).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(ct);
        return session is { } id && await db.MayReadMinutesAsync(id, actor, ct);
    }

    private async Task<bool> MayReadPaperAsync(Actor actor, Guid fileId, CancellationToken ct)
    {
        if (!actor.Can(Permission.Vote))
        {
            return false;
        }

        var nominations = await db.Set<NominationPaper>().Where(p => p.FileId == fileId && p.NominationId != null).Select(p => p.NominationId!.Value).ToListAsync(ct);
        foreach (var nomination in nominations)
        {
            foreach (var session in await dossiers.SessionsOnAsync(nomination, actor, ct))
            {
                if (await dossiers.MayReadAsync(session, nomination, actor, ct))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
