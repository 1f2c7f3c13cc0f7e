using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Movements;

/// <summary>A named person says that text and facts have been compared. Any later edit of the draft takes it back.</summary>
public sealed class ConfirmReview(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(ConfirmReviewRequest request, Actor actor, CancellationToken ct)
    {
        var movement = await db.Movements.FirstOrDefaultAsync(m => m.Id == request.Id, ct);
        if (movement is null)
        {
            return new NotFound();
        }

        if (await MovementAgency.RefusalAsync(db, movement.AgencyId, actor, ct) is { } notAllowed)
        {
            return notAllowed;
        }

        if (movement.State is not MovementState.Draft)
        {
            return new WrongState("Phong trào này không còn ở bước rà soát. Mở trang phong trào để xem bước hiện tại.");
        }

        var open = await db.Doubts.CountAsync(d => d.MovementId == request.Id && d.SettledAt == null, ct);
        if (open > 0)
        {
            return new ReviewLacks($"Còn {open} điểm nghi vấn chưa xem. Xem từng điểm ở đầu phần thông tin, đánh dấu Đã xem, lưu lại rồi xác nhận.");
        }

        db.Entry(movement).Property(m => m.Version).OriginalValue = request.Version;
        await using var work = await ledger.BeginAsync("movements.confirm_review", "Xác nhận đã rà soát kế hoạch", actor, ct);
        (movement.ReviewedAt, movement.ReviewedBy) = (work.At, actor.Name);
        work.About("movement", movement.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record ConfirmReviewRequest(Guid Id, uint Version);
