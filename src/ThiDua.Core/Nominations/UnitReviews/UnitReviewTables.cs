using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.UnitReviews;

internal static class UnitReviewTables
{
    extension(ThiDuaDb db)
    {
        public DbSet<ReportConfirmation> ReportConfirmations => db.Set<ReportConfirmation>();
        public DbSet<UnitReview> UnitReviews => db.Set<UnitReview>();
        public DbSet<UnitReviewMember> UnitReviewMembers => db.Set<UnitReviewMember>();
        public DbSet<UnitReviewVote> UnitReviewVotes => db.Set<UnitReviewVote>();
    }

    /// <summary>The unit's people of a day, those of units below it included; each once, with the position held in the unit first.</summary>
    public static async Task<IReadOnlyList<RosterPerson>> RosterAsync(this ThiDuaDb db, string unitPath, DateOnly day, CancellationToken ct)
    {
        var below = unitPath + "%";
        var rows = await db.Set<Membership>().AsNoTracking()
            .Where(m => EF.Functions.Like(m.Unit.Path, below) && m.ValidFrom <= day && (m.ValidTo == null || m.ValidTo >= day) && m.Person.MergedInto == null)
            .OrderByDescending(m => m.IsHead).ThenByDescending(m => m.IsLeader).ThenBy(m => m.Person.GivenName).ThenBy(m => m.Person.FullName).ThenBy(m => m.PersonId)
            .Select(m => new { m.PersonId, m.Person.FullName, m.Position, Depth = m.Unit.Path.Length, m.IsHead })
            .ToListAsync(ct);
        return [.. rows.GroupBy(r => r.PersonId).Select(g => g.OrderBy(r => r.Depth).First()).Select(r => new RosterPerson(r.PersonId, r.FullName, r.Position, r.IsHead))];
    }
}

internal sealed record RosterPerson(Guid PersonId, string FullName, string Position, bool IsHead);
