using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Councils;

/// <summary>Sessions of the actor's agencies, newest first, and the movements whose accepted dossiers wait for one.</summary>
public sealed class SessionListQuery(ThiDuaDb db) : IQuery
{
    public const int PageSize = 50;

    public async Task<SessionList> ListAsync(Guid? movementId, int page, Actor actor, CancellationToken ct)
    {
        var sessions = db.SessionsFor(actor, Permission.ReadSessions).AsNoTracking().Where(s => movementId == null || s.MovementId == movementId);
        var count = await sessions.CountAsync(ct);
        var rows = await sessions
            .OrderByDescending(s => s.HeldOn).ThenByDescending(s => s.Id)
            .Skip((Math.Max(page, 1) - 1) * PageSize).Take(PageSize)
            .Select(s => new SessionRow(
                s.Id, s.Title, s.State, s.HeldOn, s.HeldAt, s.MovementId, s.Movement.Name ?? s.Movement.Title, s.Council.Name,
                db.Set<BallotCandidate>().Count(c => c.Ballot.SessionId == s.Id && c.Ballot.State != BallotState.Cancelled),
                db.Set<Ballot>().Count(b => b.SessionId == s.Id && b.State == BallotState.Open)))
            .ToListAsync(ct);
        return new SessionList(rows, count, actor.Can(Permission.ManageSessions) ? await WaitingAsync(movementId, actor, ct) : []);
    }

    /// <summary>Movements with accepted dossiers and no session planned or open.</summary>
    internal async Task<IReadOnlyList<MovementWaiting>> WaitingAsync(Guid? movementId, Actor actor, CancellationToken ct)
    {
        var scopes = actor.ScopesFor(Permission.ManageSessions);
        var waiting = await db.Set<Movements.Movement>().AsNoTracking()
            .Where(m => movementId == null || m.Id == movementId)
            .Where(m => db.Set<Organizations.Unit>().Any(u => u.AgencyId == m.AgencyId && u.ParentId == null && scopes.Contains(u.Path)))
            .Where(m => (m.State == Movements.MovementState.Launched || m.State == Movements.MovementState.Reviewing)
                && !db.Set<CouncilSession>().Any(s => s.MovementId == m.Id && !s.IsAdvisory && (s.State == SessionState.Planned || s.State == SessionState.Open)))
            .Select(m => new
            {
                m.Id,
                Name = m.Name ?? m.Title,
                Dossiers = db.Set<Nomination>().Count(n => n.MovementId == m.Id && n.State == NominationState.Accepted
                    && !db.Set<BallotCandidate>().Any(c => c.NominationId == n.Id && c.Ballot.State == BallotState.Closed && !c.Ballot.Session.IsAdvisory)),
            })
            .Where(m => m.Dossiers > 0)
            .OrderBy(m => m.Name)
            .ToListAsync(ct);
        return [.. waiting.Select(m => new MovementWaiting(m.Id, m.Name, m.Dossiers))];
    }
}

/// <param name="Waiting">Movements whose accepted dossiers have no session yet; empty for who does not manage sessions.</param>
public sealed record SessionList(IReadOnlyList<SessionRow> Sessions, int Count, IReadOnlyList<MovementWaiting> Waiting);

public sealed record SessionRow(
    Guid Id, string Title, SessionState State, DateOnly HeldOn, TimeOnly? HeldAt, Guid MovementId, string MovementName, string CouncilName, int Dossiers, int OpenBallots);

/// <param name="Dossiers">Accepted dossiers that no council has voted on.</param>
public sealed record MovementWaiting(Guid Id, string Name, int Dossiers);
