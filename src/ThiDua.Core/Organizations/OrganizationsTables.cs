using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

/// <summary>The rows of this module, as properties of the one unit of work.</summary>
internal static class OrganizationsTables
{
    extension(ThiDuaDb db)
    {
        public DbSet<Agency> Agencies => db.Set<Agency>();
        public DbSet<Council> Councils => db.Set<Council>();
        public DbSet<CouncilMember> CouncilMembers => db.Set<CouncilMember>();
        public DbSet<Membership> Memberships => db.Set<Membership>();
        public DbSet<Person> People => db.Set<Person>();
        public DbSet<StaffGroup> StaffGroups => db.Set<StaffGroup>();
        public DbSet<StaffGroupMember> StaffGroupMembers => db.Set<StaffGroupMember>();
        public DbSet<Unit> Units => db.Set<Unit>();
    }
}
