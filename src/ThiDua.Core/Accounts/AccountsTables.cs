using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts.Invitations;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Accounts;

/// <summary>The rows of this module, as properties of the one unit of work.</summary>
internal static class AccountsTables
{
    extension(ThiDuaDb db)
    {
        public DbSet<DataProtectionKey> DataProtectionKeys => db.Set<DataProtectionKey>();
        public DbSet<Invitation> Invitations => db.Set<Invitation>();
        public DbSet<InvitationToken> InvitationTokens => db.Set<InvitationToken>();
        public DbSet<RoleGrant> RoleGrants => db.Set<RoleGrant>();
    }
}
