using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils;

/// <summary>Finds who of the roster is named in, leads, or sits in what is nominated, and writes the recusals that are missing.</summary>
internal static class RecusalRows
{
    public static Task<bool> VotingHasOpenedAsync(this ThiDuaDb db, Guid sessionId, Guid nominationId, CancellationToken ct) =>
        db.BallotCandidates.AnyAsync(
            c => c.NominationId == nominationId && c.Ballot.SessionId == sessionId && (c.Ballot.State == BallotState.Open || c.Ballot.State == BallotState.Closed), ct);

    public static async Task AddMissingRecusalsAsync(
        this ThiDuaDb db, CouncilSession session, IReadOnlyCollection<Guid> roster, IReadOnlyCollection<Guid> nominations, CancellationToken ct)
    {
        var dossiers = await db.Nominations.AsNoTracking()
            .Where(n => nominations.Contains(n.Id))
            .Select(n => new DossierSubject(n.Id, n.PersonId, n.SubjectUnitId, n.GroupId))
            .ToListAsync(ct);
        var known = (await db.Recusals.AsNoTracking().Where(r => r.SessionId == session.Id).Select(r => new { r.NominationId, r.PersonId }).ToListAsync(ct)).ToHashSet();
        foreach (var member in await TiesAsync(db, roster, session.HeldOn, ct))
        {
            foreach (var dossier in dossiers)
            {
                if (Rules.Recusals.ReasonFor(member, dossier) is { } reason && !known.Contains(new { dossier.NominationId, member.PersonId }))
                {
                    db.Recusals.Add(new Recusal
                    {
                        SessionId = session.Id, NominationId = dossier.NominationId, PersonId = member.PersonId, Reason = reason, Automatic = true,
                    });
                }
            }
        }
    }

    /// <summary>Dossiers of a movement that the person does not judge: those written down and those that the rule would find now.</summary>
    public static async Task<HashSet<Guid>> RecusedFromAsync(this ThiDuaDb db, Guid sessionId, Guid movementId, DateOnly day, Guid? person, CancellationToken ct)
    {
        if (person is not { } member)
        {
            return [];
        }

        var written = await db.Recusals.AsNoTracking()
            .Where(r => r.SessionId == sessionId && r.PersonId == member).Select(r => r.NominationId).ToListAsync(ct);
        var ties = (await TiesAsync(db, [member], day, ct)).Single();
        var led = ties.LedUnits.ToList();
        var groups = ties.Groups.ToList();
        var found = await db.Nominations.AsNoTracking()
            .Where(n => n.MovementId == movementId && (n.PersonId == member || led.Contains(n.SubjectUnitId!.Value) || groups.Contains(n.GroupId!.Value)))
            .Select(n => n.Id)
            .ToListAsync(ct);
        return [.. written, .. found];
    }

    private static async Task<IReadOnlyList<MemberTies>> TiesAsync(ThiDuaDb db, IReadOnlyCollection<Guid> people, DateOnly day, CancellationToken ct)
    {
        var led = await db.Memberships.AsNoTracking()
            .Where(m => people.Contains(m.PersonId) && (m.IsHead || m.IsLeader) && m.ValidFrom <= day && (m.ValidTo == null || m.ValidTo >= day))
            .Select(m => new { m.PersonId, m.UnitId })
            .ToListAsync(ct);
        var groups = await db.StaffGroupMembers.AsNoTracking()
            .Where(m => people.Contains(m.PersonId) && m.Group.ValidFrom <= day && (m.Group.ValidTo == null || m.Group.ValidTo >= day))
            .Select(m => new { m.PersonId, m.GroupId })
            .ToListAsync(ct);
        var (units, circles) = (led.ToLookup(l => l.PersonId, l => l.UnitId), groups.ToLookup(g => g.PersonId, g => g.GroupId));
        return [.. people.Select(person => new MemberTies(person, units[person].ToHashSet(), circles[person].ToHashSet()))];
    }
}
