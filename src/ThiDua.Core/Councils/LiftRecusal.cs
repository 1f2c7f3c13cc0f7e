using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>Takes back a recusal entered by mistake: never one that the rule found, never once voting on the dossier has opened.</summary>
public sealed class LiftRecusal(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(LiftRecusalRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseAsync(request.SessionId, actor, Permission.ManageSessions, ct) is { } refused)
        {
            return refused;
        }

        if (request.Reason?.Trim() is not { Length: > 0 and <= 500 } reason)
        {
            return new InvalidField(nameof(request.Reason), "Nhập lý do gỡ bỏ, không quá 500 ký tự.");
        }

        await using var work = await ledger.BeginAsync("councils.lift_recusal", "Gỡ ghi nhận không tham gia xét", actor, ct, reason.Normalize());
        var session = await db.LockSessionAsync(request.SessionId, ct);
        var row = await db.Recusals.SingleOrDefaultAsync(
            r => r.SessionId == session.Id && r.NominationId == request.NominationId && r.PersonId == request.PersonId, ct);
        Refusal? no = row is null ? new NotFound()
            : row.Automatic ? new RecusedByRule()
            : session.State is not SessionState.Open ? new WrongState("Chỉ gỡ được khi phiên họp đang mở.")
            : await db.VotingHasOpenedAsync(session.Id, request.NominationId, ct) ? new VotingHasOpened()
            : null;
        if (no is not null)
        {
            return no;
        }

        db.Recusals.Remove(row!);
        work.About("session", session.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record LiftRecusalRequest(Guid SessionId, Guid NominationId, Guid PersonId, string? Reason);
