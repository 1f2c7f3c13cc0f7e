using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Movements;

/// <summary>The rows of this module, as properties of the one unit of work.</summary>
internal static class MovementsTables
{
    extension(ThiDuaDb db)
    {
        public DbSet<Assignment> Assignments => db.Set<Assignment>();
        public DbSet<AwardOffer> AwardOffers => db.Set<AwardOffer>();
        public DbSet<Criterion> Criteria => db.Set<Criterion>();
        public DbSet<Deadline> Deadlines => db.Set<Deadline>();
        public DbSet<DeadlineExtension> DeadlineExtensions => db.Set<DeadlineExtension>();
        public DbSet<Doubt> Doubts => db.Set<Doubt>();
        public DbSet<FactPlace> FactPlaces => db.Set<FactPlace>();
        public DbSet<Guidance> Guidances => db.Set<Guidance>();
        public DbSet<InvitedUnit> InvitedUnits => db.Set<InvitedUnit>();
        public DbSet<LegalBasis> LegalBases => db.Set<LegalBasis>();
        public DbSet<Movement> Movements => db.Set<Movement>();
        public DbSet<Recipient> Recipients => db.Set<Recipient>();
        public DbSet<RequiredPaper> RequiredPapers => db.Set<RequiredPaper>();
        public DbSet<Target> Targets => db.Set<Target>();
        public DbSet<UnitPlan> UnitPlans => db.Set<UnitPlan>();
    }
}
