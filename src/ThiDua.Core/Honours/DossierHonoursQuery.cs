using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Honours;

/// <summary>The award history of a dossier's subject, for whoever may read the dossier.</summary>
public sealed class DossierHonoursQuery(ThiDuaDb db, HonourFactsQuery facts) : IQuery
{
    public async Task<HonourFacts?> OfAsync(Guid nominationId, Actor actor, CancellationToken ct)
    {
        var dossier = await db.NominationsFor(actor).AsNoTracking().Where(n => n.Id == nominationId).Select(n => new { n.Batch.Unit.Path, n.PersonId }).SingleOrDefaultAsync(ct);
        return dossier is not null && NominationAccess.MayRead(actor, dossier.Path, dossier.PersonId) ? await facts.OfNominationAsync(nominationId, ct) : null;
    }
}
