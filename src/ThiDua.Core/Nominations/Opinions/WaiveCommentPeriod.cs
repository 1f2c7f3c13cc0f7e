using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Nominations.Opinions;

/// <summary>Somebody by name lets the council meet before the period has ended, saying why.</summary>
public sealed class WaiveCommentPeriod(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(WaiveCommentPeriodRequest request, Actor actor, CancellationToken ct)
    {
        var period = await db.CommentPeriods.Include(p => p.Movement).FirstOrDefaultAsync(p => p.Id == request.PeriodId, ct);
        if (period is null || await MovementAgency.RefusalAsync(db, period.Movement.AgencyId, actor, ct) is not null)
        {
            return new NotFound();
        }

        var reason = AchievementText.Clean(request.Reason);
        if (period.WaivedAt is not null || OpinionRules.HasPassed(period.EndsAt, clock.GetUtcNow()))
        {
            return new WrongState("Thời gian lấy ý kiến đã hết hoặc đã có lý do họp sớm. Mở lại trang để xem.");
        }

        if (reason.Length is 0 or > 1000)
        {
            return new InvalidField(nameof(request.Reason), reason.Length == 0 ? "Ghi lý do họp Hội đồng trước khi hết thời gian lấy ý kiến." : "Lý do dài quá 1000 ký tự. Rút gọn lại.");
        }

        await using var work = await ledger.BeginAsync("nominations.waive_comment_period", "Cho họp Hội đồng trước khi hết thời gian lấy ý kiến", actor, ct, reason);
        (period.WaivedAt, period.WaivedBy, period.WaiveReason) = (work.At, actor.Name, reason);
        work.About("movement", period.MovementId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record WaiveCommentPeriodRequest(Guid PeriodId, string? Reason);
