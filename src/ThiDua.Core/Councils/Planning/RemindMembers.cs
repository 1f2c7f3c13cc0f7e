using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Planning;

/// <summary>Notes that members who have not opened the invitation were reminded; their home page says so.</summary>
public sealed class RemindMembers(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(Guid sessionId, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseAsync(sessionId, actor, Permission.ManageSessions, ct) is { } refused)
        {
            return refused;
        }

        await using var work = await ledger.BeginAsync("councils.remind_members", "Nhắc thành viên chưa đọc giấy mời", actor, ct);
        var session = await db.LockSessionAsync(sessionId, ct);
        if (session is not { State: SessionState.Planned, InvitedAt: not null })
        {
            return new WrongState("Chỉ nhắc khi đã gửi giấy mời và phiên họp chưa mở.");
        }

        session.RemindedAt = work.At;
        work.About("session", session.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}
