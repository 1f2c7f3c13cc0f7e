using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Planning;

/// <summary>The member comes after all.</summary>
public sealed class DropSubstitute(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(Guid sessionId, Guid memberId, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseAsync(sessionId, actor, Permission.ManageSessions, ct) is { } refused)
        {
            return refused;
        }

        await using var work = await ledger.BeginAsync("councils.drop_substitute", "Bỏ người dự họp thay", actor, ct);
        var session = await db.LockSessionAsync(sessionId, ct);
        var row = await db.SessionSubstitutes.SingleOrDefaultAsync(s => s.SessionId == sessionId && s.MemberId == memberId, ct);
        if (row is null || session.State is not SessionState.Planned)
        {
            return new WrongState("Người dự họp thay chỉ được bỏ trước khi mở phiên họp.");
        }

        db.SessionSubstitutes.Remove(row);
        work.About("session", session.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}
