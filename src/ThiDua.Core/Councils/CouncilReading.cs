using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils;

/// <summary>What council members may read: the dossiers their council judges, never one from which they are recused.</summary>
internal static class CouncilReading
{
    public static async Task<bool> MayReadForCouncilAsync(this ThiDuaDb db, Guid nominationId, Actor actor, CancellationToken ct)
    {
        if (actor.PersonId is not { } person || !actor.Can(Permission.Vote))
        {
            return false;
        }

        var sessions = await db.SessionsFor(actor, Permission.ReadSessions).AsNoTracking()
            .Where(s => s.State != SessionState.Cancelled
                && db.Set<Nomination>().Any(n => n.Id == nominationId && n.MovementId == s.MovementId && n.State != NominationState.Draft)
                && (db.Set<SessionMember>().Any(m => m.SessionId == s.Id && m.PersonId == person)
                    || db.Set<SessionSubstitute>().Any(m => m.SessionId == s.Id && m.PersonId == person)
                    || (s.State == SessionState.Planned && db.Set<CouncilMember>().Any(
                        m => m.CouncilId == s.CouncilId && m.PersonId == person && m.ValidFrom <= s.HeldOn && (m.ValidTo == null || m.ValidTo >= s.HeldOn)))))
            .Select(s => new { s.Id, s.MovementId, s.HeldOn })
            .ToListAsync(ct);
        foreach (var session in sessions)
        {
            if ((await db.RecusedFromAsync(session.Id, session.MovementId, session.HeldOn, person, ct)).Contains(nominationId))
            {
                return false;
            }
        }

        return sessions.Count > 0;
    }
}
