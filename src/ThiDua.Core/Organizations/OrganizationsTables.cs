using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations.Outside;

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
        public DbSet<OutsideBody> OutsideBodies => db.Set<OutsideBody>();
        public DbSet<OutsideSubject> OutsideSubjects => db.Set<OutsideSubject>();
        public DbSet<Person> People => db.Set<Person>();
        public DbSet<StaffGroup> StaffGroups => db.Set<StaffGroup>();
        public DbSet<StaffGroupMember> StaffGroupMembers => db.Set<StaffGroupMember>();
        public DbSet<Unit> Units => db.Set<Unit>();

        /// <summary>Units of the agency itself: what trees, pickers, counts and reports mean by "đơn vị".</summary>
        public IQueryable<Unit> OwnUnits => db.Set<Unit>().Where(u => !u.IsOutside);

        /// <summary>People of the agency's own lists.</summary>
        public IQueryable<Person> Staff => db.Set<Person>().Where(p => !p.IsOutside && p.MergedInto == null);
    }
}
