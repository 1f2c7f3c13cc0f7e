using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils;

/// <summary>A council stands for a unit and what lies below it: a role counts here when its scope holds that unit.</summary>
internal static class SessionAccess
{
    /// <summary>Sessions of the councils for whose unit the actor has the permission.</summary>
    public static IQueryable<CouncilSession> SessionsFor(this ThiDuaDb db, Actor actor, Permission permission)
    {
        var scopes = actor.PatternsFor(permission);
        return db.Set<CouncilSession>().Where(s => scopes.Any(scope => EF.Functions.Like(s.Council.Unit.Path, scope)));
    }

    public static async Task<Refusal?> RefuseAsync(this ThiDuaDb db, Guid sessionId, Actor actor, Permission permission, CancellationToken ct)
    {
        var path = await db.Set<CouncilSession>().Where(s => s.Id == sessionId).Select(s => s.Council.Unit.Path).FirstOrDefaultAsync(ct);
        // Who may not even read sessions there does not learn that there is one.
        return path is null || !actor.Can(Permission.ReadSessions, path) ? new NotFound() : actor.Can(permission, path) ? null : new NotAllowed();
    }

    /// <summary>The session of a vote that the actor may act on, or why not.</summary>
    public static async Task<Result<Guid>> SessionOfAsync(this ThiDuaDb db, Guid ballotId, Actor actor, Permission permission, CancellationToken ct) =>
        await db.SessionOfBallotAsync(ballotId, ct) is not { } session ? new NotFound()
            : await db.RefuseAsync(session, actor, permission, ct) is { } refused ? refused
            : session;

    /// <summary>Locks a vote that runs by this method, or says that it does not.</summary>
    public static async Task<Result<Ballot>> LockRunningAsync(this ThiDuaDb db, Guid ballotId, VoteMethod method, CancellationToken ct)
    {
        var ballot = await db.LockBallotAsync(ballotId, ct);
        return ballot.Method == method && CouncilTransitions.Ballots.Allows(ballot.State, BallotState.Closed) ? ballot
            : new WrongState("Lượt biểu quyết này không mở. Tải lại trang phiên họp để xem trạng thái mới.");
    }

    /// <summary>Locks in one order everywhere, session before ballot, so that two operations wait instead of blocking each other for good.</summary>
    public static async Task<CouncilSession> LockSessionAsync(this ThiDuaDb db, Guid id, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from councils.session where id = {id} for update", ct);
        return await db.CouncilSessions.Include(s => s.Council).ThenInclude(c => c.Unit).Include(s => s.Movement).SingleAsync(s => s.Id == id, ct);
    }

    public static async Task<Ballot> LockBallotAsync(this ThiDuaDb db, Guid id, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from councils.ballot where id = {id} for update", ct);
        return await db.Ballots.Include(b => b.Session).Include(b => b.AwardOffer).ThenInclude(o => o.AwardKind).SingleAsync(b => b.Id == id, ct);
    }

    public static async Task<Guid?> SessionOfBallotAsync(this ThiDuaDb db, Guid ballotId, CancellationToken ct) =>
        await db.Ballots.Where(b => b.Id == ballotId).Select(b => (Guid?)b.SessionId).FirstOrDefaultAsync(ct);
}
