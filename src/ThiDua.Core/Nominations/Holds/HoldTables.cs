using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Holds;

internal static class HoldTables
{
    extension(ThiDuaDb db)
    {
        public DbSet<Hold> Holds => db.Set<Hold>();
        public DbSet<HoldRelease> HoldReleases => db.Set<HoldRelease>();

        /// <summary>Holds that nobody has released: while one stands, the dossier goes no further.</summary>
        public IQueryable<Hold> OpenHolds => db.Set<Hold>().Where(h => !db.Set<HoldRelease>().Any(r => r.HoldId == h.Id));
    }

    public static async Task<IReadOnlyList<HoldFact>> OpenHoldsOfAsync(this ThiDuaDb db, Guid nominationId, CancellationToken ct) =>
        await db.OpenHolds.AsNoTracking().Where(h => h.NominationId == nominationId).OrderBy(h => h.OpenedAt)
            .Select(h => new HoldFact(h.Kind, h.Source)).ToListAsync(ct);
}
