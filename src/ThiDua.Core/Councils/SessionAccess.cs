using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils;

/// <summary>A council stands for a whole agency: a role counts here when it is granted for the agency's root unit.</summary>
internal static class SessionAccess
{
    /// <summary>Sessions of the agencies for which the actor has the permission.</summary>
    public static IQueryable<CouncilSession> SessionsFor(this ThiDuaDb db, Actor actor, Permission permission)
    {
        var scopes = actor.ScopesFor(permission);
        return db.Set<CouncilSession>().Where(s => db.Set<Unit>()
            .Any(u => u.AgencyId == s.Council.AgencyId && u.ParentId == null && scopes.Contains(u.Path)));
    }

    public static async Task<Refusal?> RefuseAsync(this ThiDuaDb db, Guid sessionId, Actor actor, Permission permission, CancellationToken ct)
    {
        var path = await db.Set<CouncilSession>()
            .Where(s => s.Id == sessionId)
            .Select(s => db.Set<Unit>().Where(u => u.AgencyId == s.Council.AgencyId && u.ParentId == null).Select(u => u.Path).FirstOrDefault())
            .FirstOrDefaultAsync(ct);
        // Who may not even read sessions there does not learn that there is one.
        return path is null || !actor.Can(Permission.ReadSessions, path) ? new NotFound() : actor.Can(permission, path) ? null : new NotAllowed();
    }

    /// <summary>Locks in one order everywhere, session before ballot, so that two operations wait instead of blocking each other for good.</summary>
    public static async Task<CouncilSession> LockSessionAsync(this ThiDuaDb db, Guid id, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from councils.session where id = {id} for update", ct);
        return await db.CouncilSessions.Include(s => s.Council).Include(s => s.Movement).SingleAsync(s => s.Id == id, ct);
    }

    public static async Task<Ballot> LockBallotAsync(this ThiDuaDb db, Guid id, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from councils.ballot where id = {id} for update", ct);
        return await db.Ballots.Include(b => b.AwardOffer).ThenInclude(o => o.AwardKind).SingleAsync(b => b.Id == id, ct);
    }

    public static async Task<Guid?> SessionOfBallotAsync(this ThiDuaDb db, Guid ballotId, CancellationToken ct) =>
        await db.Ballots.Where(b => b.Id == ballotId).Select(b => (Guid?)b.SessionId).FirstOrDefaultAsync(ct);
}
