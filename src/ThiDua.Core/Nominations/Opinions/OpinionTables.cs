using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Opinions;

internal static class OpinionTables
{
    extension(ThiDuaDb db)
    {
        public DbSet<CommentPeriod> CommentPeriods => db.Set<CommentPeriod>();
        public DbSet<DeadlineRule> DeadlineRules => db.Set<DeadlineRule>();
        public DbSet<OpinionRequest> OpinionRequests => db.Set<OpinionRequest>();
        public DbSet<OpinionSubject> OpinionSubjects => db.Set<OpinionSubject>();
        public DbSet<PublicComment> PublicComments => db.Set<PublicComment>();
    }

    /// <summary>The row in force on the day: the agency's own before the national one.</summary>
    public static Task<TimeAllowed?> TimeAllowedAsync(this ThiDuaDb db, TimedStep step, Guid agencyId, DateOnly day, CancellationToken ct) =>
        db.DeadlineRules.AsNoTracking()
            .Where(r => r.Step == step && (r.AgencyId == null || r.AgencyId == agencyId) && r.ValidFrom <= day && (r.ValidTo == null || r.ValidTo >= day))
            .OrderByDescending(r => r.AgencyId != null)
            .Select(r => new TimeAllowed(r.N, r.Unit, r.Silence, r.Citation, r.Certainty))
            .FirstOrDefaultAsync(ct);
}
