using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Opinions;

/// <summary>Takes a question back, e.g. one sent to the wrong body.</summary>
public sealed class WithdrawOpinion(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(WithdrawOpinionRequest request, Actor actor, CancellationToken ct)
    {
        var question = await OpinionAccess.FindAsync(db, request.RequestId, actor, ct);
        if (question is null)
        {
            return new NotFound();
        }

        var reason = AchievementText.Clean(request.Reason);
        if (!OpinionTransitions.Requests.Allows(question.State, OpinionState.Withdrawn))
        {
            return new WrongState($"Câu hỏi này {question.State.Label().ToLowerInvariant()} nên không rút được nữa.");
        }

        if (reason.Length is 0 or > 1000)
        {
            return new InvalidField(nameof(request.Reason), reason.Length == 0 ? "Ghi lý do rút câu hỏi." : "Lý do dài quá 1000 ký tự. Rút gọn lại.");
        }

        await using var work = await ledger.BeginAsync("nominations.withdraw_opinion", $"Rút câu hỏi gửi {question.BodyName}", actor, ct, reason);
        db.Entry(question).Property(q => q.Version).OriginalValue = request.Version;
        (question.State, question.WithdrawReason) = (OpinionState.Withdrawn, reason);
        work.About("opinion_request", question.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record WithdrawOpinionRequest(Guid RequestId, uint Version, string? Reason);
