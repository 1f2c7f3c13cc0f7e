using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Upward;

internal static class UpperBatchAccess
{
    /// <summary>The batch for a change by a form that showed <paramref name="version"/>.</summary>
    public static async Task<Result<UpperBatch>> ForChangeAsync(ThiDuaDb db, Guid id, uint version, Actor actor, CancellationToken ct)
    {
        var batch = await db.UpperBatches.SingleOrDefaultAsync(b => b.Id == id, ct);
        if (batch is null || !await DecisionAccess.MayReadAsync(db, batch.AgencyId, Permission.ReadDecisions, actor, ct))
        {
            return new NotFound();
        }

        if (!await DecisionAccess.MayActAsync(db, batch.AgencyId, Permission.RecordIssue, actor, ct))
        {
            return new NotAllowed();
        }

        db.Entry(batch).Property(b => b.Version).OriginalValue = version;
        return batch;
    }
}

internal static class UpperBatchRules
{
    /// <param name="lastPaper">Day of the newest tờ trình in the batch.</param>
    public static Refusal? SentDay(DateOnly? sentOn, DateOnly today, DateOnly? lastPaper) =>
        sentOn is null ? new InvalidField("SentOn", "Nhập ngày gửi theo dạng ngày/tháng/năm.")
        : sentOn > today ? new InvalidField("SentOn", $"Ngày gửi không được sau hôm nay ({today.Written()}).")
        : lastPaper is null ? new InvalidField("SentOn", "Đợt trình chưa có tờ trình nào. Thêm tờ trình rồi ghi ngày gửi.")
        : sentOn < lastPaper ? new InvalidField("SentOn", $"Ngày gửi không được trước ngày tờ trình mới nhất trong đợt ({lastPaper.Value.Written()}).")
        : null;
}
