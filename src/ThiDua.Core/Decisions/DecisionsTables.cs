using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions;

/// <summary>The rows of this module, as properties of the one unit of work.</summary>
internal static class DecisionsTables
{
    extension(ThiDuaDb db)
    {
        public DbSet<Decision> Decisions => db.Set<Decision>();
        public DbSet<DecisionItem> DecisionItems => db.Set<DecisionItem>();
        public DbSet<DecisionCheck> DecisionChecks => db.Set<DecisionCheck>();
        public DbSet<IssuedPaper> IssuedPapers => db.Set<IssuedPaper>();
        public DbSet<RegisterCounter> RegisterCounters => db.Set<RegisterCounter>();
    }
}
