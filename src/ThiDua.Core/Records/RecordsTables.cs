using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records;

/// <summary>The rows of this module, as properties of the one unit of work.</summary>
internal static class RecordsTables
{
    extension(ThiDuaDb db)
    {
        public DbSet<StoredFile> StoredFiles => db.Set<StoredFile>();
    }
}
