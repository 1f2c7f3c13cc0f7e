using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Opinions;

/// <summary>Questions belong to those who check every dossier they are about, and stand aside from none.</summary>
internal static class OpinionAccess
{
    public static IQueryable<OpinionRequest> Within(ThiDuaDb db, Actor actor)
    {
        var scopes = actor.PatternsFor(Permission.CheckNominations);
        var readable = db.NominationsFor(actor);
        return db.OpinionRequests.Where(q => scopes.Length > 0
            && !db.Set<OpinionSubject>().Any(s => s.RequestId == q.Id
                && (!scopes.Any(p => EF.Functions.Like(s.Nomination.Batch.Unit.Path, p)) || !readable.Any(n => n.Id == s.NominationId))));
    }

    public static Task<OpinionRequest?> FindAsync(ThiDuaDb db, Guid id, Actor actor, CancellationToken ct) =>
        Within(db, actor).FirstOrDefaultAsync(q => q.Id == id, ct);
}
