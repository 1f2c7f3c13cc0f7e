using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Councils.Counting;

/// <summary>A teller finds other figures: what was entered goes, and the box is counted again.</summary>
public sealed class RejectPaperCount(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RejectPaperCountRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseTellerAsync(request.BallotId, actor, ct) is { } refused)
        {
            return refused;
        }

        if (Typed.Clean(request.Reason) is not { Length: > 0 and <= 500 } reason)
        {
            return new InvalidField(nameof(request.Reason), "Nhập lý do kiểm lại, không quá 500 ký tự, không ghi số phiếu.");
        }

        await using var work = await ledger.BeginAsync("councils.reject_paper_count", "Đề nghị kiểm phiếu lại", actor, ct, reason);
        var running = await db.LockRunningAsync(request.BallotId, VoteMethod.PaperBallot, ct);
        if (running.Value is not { } ballot)
        {
            return running.Refusals.ToList();
        }

        if (await db.PaperCounts.Where(c => c.BallotId == ballot.Id).ExecuteDeleteAsync(ct) == 0)
        {
            return new WrongState("Chưa có kết quả kiểm phiếu nào để hủy.");
        }

        work.About("session", ballot.SessionId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record RejectPaperCountRequest(Guid BallotId, string? Reason);
