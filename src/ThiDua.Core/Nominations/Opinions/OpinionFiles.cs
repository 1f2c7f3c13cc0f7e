using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Opinions;

/// <summary>Letters, answers and comments are read by those who check the dossiers.</summary>
public sealed class OpinionFiles(ThiDuaDb db) : IFileGate
{
    public async Task<bool> MayReadAsync(Actor actor, Guid fileId, CancellationToken ct)
    {
        if (await OpinionAccess.Within(db, actor).AnyAsync(q => q.LetterFileId == fileId || q.AnswerFileId == fileId, ct))
        {
            return true;
        }

        var scopes = actor.PatternsFor(Permission.CheckNominations);
        var readable = db.NominationsFor(actor);
        return await db.PublicComments.AnyAsync(c => c.FileId == fileId && (c.Nomination == null
            ? db.Set<Unit>().Any(u => u.ParentId == null && u.AgencyId == c.Period.Movement.AgencyId && scopes.Any(s => EF.Functions.Like(u.Path, s)))
            : readable.Any(n => n.Id == c.NominationId) && scopes.Any(s => EF.Functions.Like(c.Nomination.Batch.Unit.Path, s))), ct);
    }
}
