using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.UnitReviews;

/// <summary>Opens the meeting again to add or mend, while the batch is with the unit; its minutes leave the papers.</summary>
public sealed class ReopenUnitReview(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(ReopenUnitReviewRequest request, Actor actor, CancellationToken ct)
    {
        var found = await UnitReviewDesk.ToKeepAsync(db, request.BatchId, actor, ct);
        if (found.Value is not { } batch)
        {
            return found.Refusals.ToList();
        }

        var review = await db.UnitReviews.FirstOrDefaultAsync(r => r.BatchId == request.BatchId, ct);
        if (review is not { State: UnitReviewState.Concluded })
        {
            return new WrongState("Cuộc họp chưa kết luận nên sửa được ngay, không cần mở lại.");
        }

        var reason = AchievementText.Clean(request.Reason);
        if (reason.Length is 0 or > 1000)
        {
            return new InvalidField(nameof(request.Reason), reason.Length == 0 ? "Ghi lý do mở lại cuộc họp." : "Lý do dài quá 1000 ký tự. Rút gọn lại.");
        }

        await using var work = await ledger.BeginAsync("nominations.reopen_unit_review", "Mở lại cuộc họp xét của đơn vị", actor, ct, reason);
        db.Entry(review).Property(r => r.Version).OriginalValue = request.Version;
        review.State = UnitReviewState.Draft;
        review.EditedAt = work.At;
        var paper = review.PaperId is { } id ? await db.NominationPapers.FirstOrDefaultAsync(p => p.Id == id, ct) : null;
        review.PaperId = null;
        await db.SaveChangesAsync(ct);
        foreach (var vote in await db.UnitReviewVotes.Where(v => v.ReviewId == review.Id).ToListAsync(ct))
        {
            (vote.Counted, vote.Needed, vote.Passed, vote.Citation) = (null, null, null, null);
        }

        if (paper is not null)
        {
            db.NominationPapers.Remove(paper);
        }

        work.About("batch", batch.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record ReopenUnitReviewRequest(Guid BatchId, uint Version, string? Reason);
