using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Papers;
using ThiDua.Core.Records.Recipients;
using ThiDua.Core.Records.Register;

namespace ThiDua.Core.Records;

/// <summary>The rows of this module, as properties of the one unit of work.</summary>
internal static class RecordsTables
{
    extension(ThiDuaDb db)
    {
        public DbSet<OwnPaper> OwnPapers => db.Set<OwnPaper>();
        public DbSet<PaperRecipient> PaperRecipients => db.Set<PaperRecipient>();
        public DbSet<PaperTypeRow> PaperTypes => db.Set<PaperTypeRow>();
        public DbSet<RegisterEntry> RegisterEntries => db.Set<RegisterEntry>();
        public DbSet<StoredFile> StoredFiles => db.Set<StoredFile>();
    }
}
