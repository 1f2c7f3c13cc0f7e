using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils;

/// <summary>
/// Who stands aside from a dossier in a session sees nothing of it, whatever else their role lets them read, until its award is issued or its movement ends.
/// Only those who know the dossier because it is theirs keep their own view of it: the nominee, members of the nominated group,
/// and who leads the unit that proposes or is proposed. Of its votes they see no more than the others.
/// </summary>
internal static class StandingAside
{
    /// <summary>Dossiers of the house without those from which the actor stands aside. Every reading and every act on a dossier begins here.</summary>
    public static IQueryable<Nomination> NominationsFor(this ThiDuaDb db, Actor actor)
    {
        if (actor.PersonId is not { } person)
        {
            return db.Nominations;
        }

        var aside = db.AsideFrom(person);
        return db.Nominations.Where(n => !aside.Contains(n.Id));
    }

    /// <summary>Dossiers that are closed to the person.</summary>
    public static IQueryable<Guid> AsideFrom(this ThiDuaDb db, Guid person) =>
        db.Recusals.Where(r => r.PersonId == person && r.Session.State != SessionState.Cancelled
                && r.Nomination.State != NominationState.Awarded && r.Nomination.Movement.State != MovementState.Closed && r.Nomination.Movement.State != MovementState.Cancelled
                && r.Nomination.PersonId != person
                && !db.Set<StaffGroupMember>().Any(m => m.PersonId == person && m.GroupId == r.Nomination.GroupId)
                && !db.Set<Membership>().Any(m => m.PersonId == person && (m.IsHead || m.IsLeader) && m.ValidFrom <= r.Session.HeldOn
                    && (m.ValidTo == null || m.ValidTo >= r.Session.HeldOn) && (m.UnitId == r.Nomination.Batch.UnitId || m.UnitId == r.Nomination.SubjectUnitId)))
            .Select(r => r.NominationId);
}
