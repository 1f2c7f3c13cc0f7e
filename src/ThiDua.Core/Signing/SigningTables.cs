using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Signing;

/// <summary>The rows of this module, as properties of the one unit of work.</summary>
internal static class SigningTables
{
    extension(ThiDuaDb db)
    {
        public DbSet<SigningRound> SigningRounds => db.Set<SigningRound>();
        public DbSet<RoundFile> RoundFiles => db.Set<RoundFile>();
        public DbSet<FileVerdict> Verdicts => db.Set<FileVerdict>();
        public DbSet<TrustAnchor> TrustAnchors => db.Set<TrustAnchor>();
    }
}
