using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Papers;

internal static class PapersTables
{
    extension(ThiDuaDb db)
    {
        public DbSet<DossierRule> DossierRules => db.Set<DossierRule>();
        public DbSet<DossierPaper> DossierPapers => db.Set<DossierPaper>();
        public DbSet<SimpleRouteCase> SimpleRouteCases => db.Set<SimpleRouteCase>();
    }
}
