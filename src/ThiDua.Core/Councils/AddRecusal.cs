using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Councils;

/// <summary>A member stands aside from one dossier for a reason that the rule cannot know, such as kinship.</summary>
public sealed class AddRecusal(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(AddRecusalRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseAsync(request.SessionId, actor, Permission.ManageSessions, ct) is { } refused)
        {
            return refused;
        }

        if (request.Reason?.Trim() is not { Length: > 0 and <= 500 } reason)
        {
            return new InvalidField(nameof(request.Reason), "Nhập lý do không tham gia xét, không quá 500 ký tự.");
        }

        await using var work = await ledger.BeginAsync("councils.add_recusal", "Ghi nhận không tham gia xét", actor, ct, reason.Normalize());
        var session = await db.LockSessionAsync(request.SessionId, ct);
        var refusals = await RefusalsAsync(session, request, ct);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        db.Recusals.Add(new Recusal
        {
            SessionId = session.Id, NominationId = request.NominationId, PersonId = request.PersonId, Reason = reason.Normalize(), Automatic = false,
        });
        work.About("session", session.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    private async Task<List<Refusal>> RefusalsAsync(CouncilSession session, AddRecusalRequest request, CancellationToken ct)
    {
        var refusals = new List<Refusal>();
        if (session.State is not SessionState.Open)
        {
            refusals.Add(new WrongState("Chỉ ghi nhận không tham gia xét khi phiên họp đang mở."));
        }

        if (!await db.SessionMembers.AnyAsync(m => m.SessionId == session.Id && m.PersonId == request.PersonId, ct))
        {
            refusals.Add(new InvalidField(nameof(request.PersonId), "Chọn một thành viên trong danh sách dự họp."));
        }

        if (!await db.Nominations.AnyAsync(n => n.Id == request.NominationId && n.MovementId == session.MovementId, ct))
        {
            refusals.Add(new InvalidField(nameof(request.NominationId), "Chọn một hồ sơ của phong trào này."));
        }
        else if (await db.VotingHasOpenedAsync(session.Id, request.NominationId, ct))
        {
            refusals.Add(new VotingHasOpened());
        }
        else if (await db.Recusals.AnyAsync(r => r.SessionId == session.Id && r.NominationId == request.NominationId && r.PersonId == request.PersonId, ct))
        {
            refusals.Add(new InvalidField(nameof(request.PersonId), "Thành viên này đã được ghi nhận không tham gia xét hồ sơ đó."));
        }

        return refusals;
    }
}

public sealed record AddRecusalRequest(Guid SessionId, Guid NominationId, Guid PersonId, string? Reason);
