using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Comparison;

internal static class ComparisonTables
{
    extension(ThiDuaDb db)
    {
        public DbSet<OfficerRank> OfficerRanks => db.Set<OfficerRank>();
    }
}
