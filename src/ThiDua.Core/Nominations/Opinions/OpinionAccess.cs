using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Opinions;

/// <summary>Questions belong to those who check every dossier they are about.</summary>
internal static class OpinionAccess
{
    public static IQueryable<OpinionRequest> Within(ThiDuaDb db, Actor actor)
    {
        var scopes = actor.PatternsFor(Permission.CheckNominations);
        return db.OpinionRequests.Where(q => scopes.Length > 0
            && !db.Set<OpinionSubject>().Any(s => s.RequestId == q.Id && !scopes.Any(p => EF.Functions.Like(s.Nomination.Batch.Unit.Path, p))));
    }

    public static Task<OpinionRequest?> FindAsync(ThiDuaDb db, Guid id, Actor actor, CancellationToken ct) =>
        Within(db, actor).FirstOrDefaultAsync(q => q.Id == id, ct);
}
