using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Written;

/// <summary>Takes back a first entry that was wrong, before the second one settles it.</summary>
public sealed class DropWrittenOpinion(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(DropWrittenOpinionRequest request, Actor actor, CancellationToken ct)
    {
        var found = await db.SessionOfAsync(request.BallotId, actor, Permission.ManageSessions, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        if (Typed.Clean(request.Reason) is not { Length: > 0 and <= 500 } reason)
        {
            return new InvalidField(nameof(request.Reason), "Nhập lý do xóa lần nhập này, không quá 500 ký tự.");
        }

        await using var work = await ledger.BeginAsync("councils.drop_written_opinion", "Xóa lần nhập ý kiến chưa xác nhận", actor, ct, reason);
        var ballot = await db.LockBallotAsync(request.BallotId, ct);
        var opinion = await db.WrittenOpinions.SingleOrDefaultAsync(o => o.BallotId == ballot.Id && o.PersonId == request.PersonId, ct);
        if (opinion is not { Settled: false } || ballot.State is not BallotState.Open)
        {
            return new WrongState("Ý kiến này đã đủ hai lần nhập hoặc lượt biểu quyết đã kết thúc, không xóa được.");
        }

        db.WrittenChoices.RemoveRange(await db.WrittenChoices.Where(c => c.BallotId == ballot.Id && c.PersonId == opinion.PersonId).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        db.WrittenOpinions.Remove(opinion);
        work.About("session", ballot.SessionId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record DropWrittenOpinionRequest(Guid BallotId, Guid PersonId, string? Reason);
