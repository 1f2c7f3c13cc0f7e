using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>Ends a session once no vote is left hanging.</summary>
public sealed class CloseSession(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(Guid sessionId, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseAsync(sessionId, actor, Permission.ManageSessions, ct) is { } refused)
        {
            return refused;
        }

        await using var work = await ledger.BeginAsync("councils.close_session", "Bế mạc phiên họp", actor, ct);
        var session = await db.LockSessionAsync(sessionId, ct);
        if (!CouncilTransitions.Sessions.Allows(session.State, SessionState.Closed))
        {
            return new WrongState($"Phiên họp đang ở trạng thái \"{session.State.Label()}\", không bế mạc được.");
        }

        var unfinished = await db.Ballots.CountAsync(b => b.SessionId == sessionId && (b.State == BallotState.Prepared || b.State == BallotState.Open), ct);
        if (unfinished > 0)
        {
            return new BallotsUnfinished(unfinished);
        }

        session.State = SessionState.Closed;
        session.ClosedAt = work.At;
        work.About("session", session.Id).About("movement", session.MovementId);
        return await work.CommitAsync(Done.Value, ct);
    }
}
