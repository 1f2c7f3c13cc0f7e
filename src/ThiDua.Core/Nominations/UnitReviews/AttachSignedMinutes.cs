using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.UnitReviews;

/// <summary>The signed scan takes the place of the minutes as written; those stay in the store.</summary>
public sealed class AttachSignedMinutes(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(AttachSignedMinutesRequest request, Actor actor, CancellationToken ct)
    {
        var found = await UnitReviewDesk.ToKeepAsync(db, request.BatchId, actor, ct);
        if (found.Value is not { } batch)
        {
            return found.Refusals.ToList();
        }

        var review = await db.UnitReviews.Include(r => r.Paper).FirstOrDefaultAsync(r => r.BatchId == request.BatchId, ct);
        if (review is not { State: UnitReviewState.Concluded, Paper: { } paper })
        {
            return new WrongState("Kết luận cuộc họp trước, rồi tải bản biên bản đã ký lên thay.");
        }

        await using var work = await ledger.BeginAsync("nominations.attach_signed_minutes", "Thay bằng biên bản đã ký", actor, ct);
        paper.FileId = request.FileId;
        paper.Title = $"Biên bản họp xét ngày {review.HeldOn.Written()} (bản đã ký)";
        (paper.AddedAt, paper.AddedBy) = (work.At, actor.Name);
        work.About("batch", batch.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

/// <param name="FileId">A file that KeepFile took.</param>
public sealed record AttachSignedMinutesRequest(Guid BatchId, Guid FileId);
