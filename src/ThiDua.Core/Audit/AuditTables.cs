using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Audit;

/// <summary>The rows of this module, as properties of the one unit of work.</summary>
internal static class AuditTables
{
    extension(ThiDuaDb db)
    {
        public DbSet<LedgerEvent> LedgerEvents => db.Set<LedgerEvent>();
        public DbSet<LedgerProcess> LedgerProcesses => db.Set<LedgerProcess>();
        public DbSet<LedgerSubject> LedgerSubjects => db.Set<LedgerSubject>();
    }
}
