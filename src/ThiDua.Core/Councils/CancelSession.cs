using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>Calls off a session that has not been opened.</summary>
public sealed class CancelSession(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(CancelSessionRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseAsync(request.SessionId, actor, Permission.ManageSessions, ct) is { } refused)
        {
            return refused;
        }

        if (request.Reason?.Trim() is not { Length: > 0 and <= 500 })
        {
            return new InvalidField(nameof(request.Reason), "Nhập lý do hủy phiên họp, không quá 500 ký tự.");
        }

        await using var work = await ledger.BeginAsync("councils.cancel_session", "Hủy phiên họp Hội đồng", actor, ct, request.Reason.Trim().Normalize());
        var session = await db.LockSessionAsync(request.SessionId, ct);
        if (!CouncilTransitions.Sessions.Allows(session.State, SessionState.Cancelled))
        {
            return new WrongState($"Phiên họp đang ở trạng thái \"{session.State.Label()}\", không hủy được.");
        }

        session.State = SessionState.Cancelled;
        work.About("session", session.Id).About("movement", session.MovementId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record CancelSessionRequest(Guid SessionId, string? Reason);
