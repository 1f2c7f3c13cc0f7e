using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>Names that came back were completed and go to the higher authority again.</summary>
public sealed class ResendReturned(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(ResendReturnedRequest request, Actor actor, CancellationToken ct)
    {
        var ids = request.ItemIds.Distinct().ToList();
        if (ids.Count == 0)
        {
            return new InvalidField(nameof(request.ItemIds), "Chọn ít nhất một tập thể, cá nhân đã bổ sung xong.");
        }

        var seen = await UpwardDesk.FindAsync(db, ids, actor, ct);
        if (!seen.Succeeded)
        {
            return seen.Refusals.ToList();
        }

        var typed = TextRules.All(
            request.ResentOn is null ? new InvalidField(nameof(request.ResentOn), "Nhập ngày gửi lại theo dạng ngày/tháng/năm.") : null,
            request.ResentOn > clock.Today() ? new InvalidField(nameof(request.ResentOn), $"Ngày gửi lại không được sau hôm nay ({clock.Today().Written()}).") : null,
            TextRules.NotEmpty(request.Note, nameof(request.Note), "nội dung đã bổ sung, số văn bản gửi kèm"),
            TextRules.NotLongerThan(request.Note, 1000, nameof(request.Note), "Nội dung đã bổ sung"));
        if (typed.Count > 0)
        {
            return typed;
        }

        await using var work = await ledger.BeginAsync("decisions.resend", "Gửi lại cấp trên sau khi bổ sung", actor, ct, request.Note!.Trim());
        var items = await UpwardDesk.LockAsync(db, ids, ct);
        var rounds = await db.ItemRounds.Include(r => r.Answer).Where(r => ids.Contains(r.ItemId) && r.ResentOn == null).ToDictionaryAsync(r => r.ItemId, ct);
        if (items.Where(i => i.Outcome is not ItemOutcome.Returned || !rounds.ContainsKey(i.Id)).Select(i => i.SubjectName).ToList() is { Count: > 0 } others)
        {
            return new WrongState($"Không phải hồ sơ đang bị trả lại: {string.Join(", ", others)}. Tải lại trang để xem trạng thái mới nhất.");
        }

        if (rounds.Values.Max(r => r.Answer.AnsweredOn) is var last && request.ResentOn < last)
        {
            return new InvalidField(nameof(request.ResentOn), $"Ngày gửi lại không được trước ngày cấp trên trả lại ({last.Written()}).");
        }

        foreach (var item in items)
        {
            (item.Outcome, item.OutcomeReason, item.AnswerId) = (ItemOutcome.Proposed, null, null);
            var round = rounds[item.Id];
            (round.ResentOn, round.ResentBy, round.ResentNote) = (request.ResentOn, actor.Name, request.Note.Trim());
            work.About("nomination", item.NominationId).About("decision", item.DecisionId);
        }

        foreach (var batch in items.Select(i => i.Decision.UpperBatchId).OfType<Guid>().Distinct())
        {
            work.About("upper_batch", batch);
        }

        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record ResendReturnedRequest
{
    public required IReadOnlyList<Guid> ItemIds { get; init; }
    public DateOnly? ResentOn { get; init; }

    /// <summary>What was completed, and the number of the paper that went with it.</summary>
    public string? Note { get; init; }
}
