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
        var ties = (await TiesAsync(db, roster, session.HeldOn, ct)).ToDictionary(t => t.PersonId);
        var missing = new Dictionary<(Guid Nomination, Guid Person), string>();
        foreach (var (member, dossier) in ties.Values.SelectMany(_ => dossiers, (member, dossier) => (member, dossier)))
        {
            if (Rules.Recusals.ReasonFor(member, dossier) is { } reason && !known.Contains(new { dossier.NominationId, member.PersonId }))
            {
                missing.TryAdd((dossier.NominationId, member.PersonId), reason);
            }
        }

        // Who sits in for a recused member would otherwise carry that member's vote past the recusal.
        var aside = known.Select(k => (k.NominationId, k.PersonId)).Concat(missing.Keys).ToHashSet();
        foreach (var seat in await db.SessionSubstitutes.AsNoTracking().Where(s => s.SessionId == session.Id).Select(s => new { s.MemberId, s.PersonId, Member = s.Member.FullName }).ToListAsync(ct))
        {
            foreach (var nomination in nominations.Where(n => aside.Contains((n, seat.MemberId)) && !aside.Contains((n, seat.PersonId))))
            {
                missing.TryAdd((nomination, seat.PersonId), $"Dự họp thay {seat.Member} là người không tham gia xét");
            }
        }

        db.Recusals.AddRange(missing.Select(m => new Recusal
        {
            SessionId = session.Id, NominationId = m.Key.Nomination, PersonId = m.Key.Person, Reason = m.Value, Automatic = true,
        }));
    }

    /// <summary>Dossiers of a movement that the person does not judge: those written down and those that the rule would find now.</summary>
    public static async Task<HashSet<Guid>> RecusedFromAsync(this ThiDuaDb db, Guid sessionId, Guid movementId, DateOnly day, Guid? person, CancellationToken ct)
    {
        if (person is not { } member)
        {
            return [];
        }

        // A substitute stands where their member stands.
        List<Guid> people = [member, .. await db.SessionSubstitutes.AsNoTracking().Where(s => s.SessionId == sessionId && s.PersonId == member).Select(s => s.MemberId).ToListAsync(ct)];
        var written = await db.Recusals.AsNoTracking()
            .Where(r => r.SessionId == sessionId && people.Contains(r.PersonId)).Select(r => r.NominationId).ToListAsync(ct);
        var ties = await TiesAsync(db, people, day, ct);
        var led = ties.SelectMany(t => t.LedUnits).ToList();
        var groups = ties.SelectMany(t => t.Groups).ToList();
        var found = await db.Nominations.AsNoTracking()
            .Where(n => n.MovementId == movementId && (people.Contains(n.PersonId!.Value) || led.Contains(n.SubjectUnitId!.Value) || groups.Contains(n.GroupId!.Value)))
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
