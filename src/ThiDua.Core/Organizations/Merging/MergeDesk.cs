using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Organizations.Merging;

/// <summary>Gathers what the rules of merging ask.</summary>
internal sealed class MergeDesk(ThiDuaDb db, DateOnly today)
{
    private static readonly NominationState[] Open =
        [NominationState.Draft, NominationState.Submitted, NominationState.Returned, NominationState.Accepted, NominationState.Selected];

    /// <summary>The code moves in a save of its own, before the operation's end can explain a clash.</summary>
    public static readonly MergeRefused ChangedMeanwhile = new("Thông tin của một trong hai người vừa được sửa ở nơi khác. Tải lại trang rồi làm lại.");

    public async Task<MergeFacts> FactsAsync(Person kept, Person dropped, CancellationToken ct)
    {
        var (k, d) = (kept.Id, dropped.Id);
        return new MergeFacts
        {
            Same = k == d,
            EitherMerged = kept.MergedInto is not null || dropped.MergedInto is not null,
            DroppedAbsorbed = await db.People.AnyAsync(p => p.MergedInto == d, ct),
            BothHaveAccounts = await db.Users.CountAsync(a => a.PersonId == k || a.PersonId == d, ct) > 1,
            DroppedIsDirector = await db.Agencies.AnyAsync(a => a.DirectorPersonId == d, ct),
            DroppedCouncils = await db.CouncilMembers.Where(m => m.PersonId == d && (m.ValidTo == null || m.ValidTo >= today)).Select(m => m.Council.Name).Distinct().ToListAsync(ct),
            DroppedOpenDossiers = await db.Nominations.Where(n => n.PersonId == d && Open.Contains(n.State)).Select(n => n.Movement.Name ?? n.Movement.Title).Distinct().ToListAsync(ct),
            SharedMovements = await db.Nominations
                .Where(n => n.PersonId == d && n.State != NominationState.Withdrawn && db.Set<Nomination>().Any(o => o.MovementId == n.MovementId && o.PersonId == k && o.State != NominationState.Withdrawn))
                .Select(n => n.Movement.Name ?? n.Movement.Title).Distinct().ToListAsync(ct),
            SharedSessions = await db.Set<SessionMember>().Where(m => m.PersonId == d && db.Set<SessionMember>().Any(o => o.SessionId == m.SessionId && o.PersonId == k)).Select(m => m.Session.Title).ToListAsync(ct),
            RatingYearsThatDiffer = await db.AnnualRatings.Where(r => r.PersonId == d && db.Set<AnnualRating>().Any(o => o.PersonId == k && o.Year == r.Year && o.Level != r.Level)).Select(r => r.Year).Order().ToListAsync(ct),
        };
    }

    /// <summary>Both rows, tracked, where the actor may manage both; null otherwise.</summary>
    public async Task<(Person Kept, Person Dropped)?> PairAsync(Guid keptId, Guid droppedId, Actor actor, CancellationToken ct)
    {
        var patterns = actor.PatternsFor(Permission.ManageOrganization);
        var seesAll = await db.Units.AnyAsync(u => u.ParentId == null && patterns.Any(p => EF.Functions.Like(u.Path, p)), ct);
        var people = await db.People
            .Where(p => p.Id == keptId || p.Id == droppedId)
            .Where(p => seesAll || db.Set<Membership>().Any(m => m.PersonId == p.Id && patterns.Any(x => EF.Functions.Like(m.Unit.Path, x))))
            .ToDictionaryAsync(p => p.Id, ct);
        return people.TryGetValue(keptId, out var kept) && people.TryGetValue(droppedId, out var dropped) ? (kept, dropped) : null;
    }
}
