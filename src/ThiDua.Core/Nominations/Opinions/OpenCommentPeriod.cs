using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Nominations.Opinions;

/// <summary>Opens the period in which the list is public and anybody may write, at least as long as the row of law says.</summary>
public sealed class OpenCommentPeriod(ThiDuaDb db, Ledger ledger, WorkingCalendarQuery calendars, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(OpenCommentPeriodRequest request, Actor actor, CancellationToken ct)
    {
        var movement = await db.Set<Movement>().AsNoTracking().Where(m => m.Id == request.MovementId).Select(m => new { m.AgencyId, m.State }).FirstOrDefaultAsync(ct);
        if (movement is null || await MovementAgency.RefusalAsync(db, movement.AgencyId, actor, ct) is not null)
        {
            return new NotFound();
        }

        var typed = new Typed();
        var where = typed.Text(request.PublishedIn, nameof(request.PublishedIn), "nơi đăng danh sách", 500);
        typed.Refuse(request.FromDay is null ? new InvalidField(nameof(request.FromDay), "Nhập ngày bắt đầu đăng.") : null);
        typed.Refuse(request.ToDay is null ? new InvalidField(nameof(request.ToDay), "Nhập ngày kết thúc.") : null);
        typed.Refuse(Rules.DossierRules.MovementMustTakeDossiers(movement.State));
        var allowed = await db.TimeAllowedAsync(TimedStep.PublicComment, movement.AgencyId, request.FromDay ?? clock.Today(), ct);
        typed.Refuse(allowed is null ? new NoTimeRule(TimedStep.PublicComment.Label()) : null);
        if (request is { FromDay: { } from, ToDay: { } to } && allowed is not null)
        {
            typed.Refuse(from < clock.Today().AddDays(-60) || from > clock.Today().AddDays(60)
                ? new InvalidField(nameof(request.FromDay), "Kiểm tra lại ngày bắt đầu: trong vòng 60 ngày trước hoặc sau hôm nay.")
                : OpinionRules.MustBeLongEnough(from, to, allowed, await calendars.ReadAsync(ct)));
            typed.Refuse(to > from.AddDays(120) ? new InvalidField(nameof(request.ToDay), "Thời gian lấy ý kiến dài quá 120 ngày. Kiểm tra lại ngày kết thúc.") : null);
        }

        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("nominations.open_comment_period", "Lấy ý kiến công khai", actor, ct);
        db.CommentPeriods.Add(new CommentPeriod
        {
            Id = Guid.CreateVersion7(), MovementId = request.MovementId, FromDay = request.FromDay!.Value, ToDay = request.ToDay!.Value, EndsAt = VietnamTime.EndOf(request.ToDay.Value),
            PublishedIn = where, Citation = allowed!.Citation, OpenedAt = work.At, OpenedBy = actor.Name,
        });
        work.About("movement", request.MovementId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record OpenCommentPeriodRequest(Guid MovementId, DateOnly? FromDay, DateOnly? ToDay, string? PublishedIn);
