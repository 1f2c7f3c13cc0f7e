using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Movements;

/// <summary>The legal bases of a movement's plan, in order, each as its line stands in the plan.</summary>
public sealed class LegalBasesQuery(ThiDuaDb db) : IQuery
{
    public async Task<IReadOnlyList<string>> OfAsync(Guid movementId, Actor actor, CancellationToken ct) =>
        await db.Movements.AsNoTracking().SeenBy(db, actor).Where(m => m.Id == movementId)
            .SelectMany(m => db.Set<LegalBasis>().Where(b => b.MovementId == m.Id)).OrderBy(b => b.Ordinal).Select(b => b.Text).ToListAsync(ct);
}
