using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Honours;

/// <summary>The rows of this module, as properties of the one unit of work.</summary>
internal static class HonoursTables
{
    extension(ThiDuaDb db)
    {
        public DbSet<AbsenceRow> Absences => db.Set<AbsenceRow>();
        public DbSet<Achievement> Achievements => db.Set<Achievement>();
        public DbSet<AchievementPart> AchievementParts => db.Set<AchievementPart>();
        public DbSet<AchievementUse> AchievementUses => db.Set<AchievementUse>();
        public DbSet<AnnualRating> AnnualRatings => db.Set<AnnualRating>();

        /// <summary>Every award that stands or stood, whatever its source.</summary>
        public IQueryable<Award> Awards => db.Set<Award>().AsNoTracking();
        public DbSet<Discipline> Disciplines => db.Set<Discipline>();
        public DbSet<HardArea> HardAreas => db.Set<HardArea>();
        public DbSet<HistoryImport> HistoryImports => db.Set<HistoryImport>();
        public DbSet<PastAward> PastAwards => db.Set<PastAward>();

        /// <summary>The person's row and the rows merged into it: what an array parameter can look up by index.</summary>
        public async Task<Guid?[]> IdsOfAsync(Guid personId, CancellationToken ct) =>
            [personId, .. await db.Set<Person>().Where(p => p.MergedInto == personId).Select(p => p.Id).ToListAsync(ct)];
    }
}
