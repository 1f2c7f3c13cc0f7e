using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Nominations.Opinions;

/// <summary>The officer writes down a comment that arrived, with where it came from.</summary>
public sealed class RecordComment(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(RecordCommentRequest request, Actor actor, CancellationToken ct)
    {
        var period = await db.CommentPeriods.AsNoTracking().Include(p => p.Movement).FirstOrDefaultAsync(p => p.Id == request.PeriodId, ct);
        if (period is null || await MovementAgency.RefusalAsync(db, period.Movement.AgencyId, actor, ct) is not null)
        {
            return new NotFound();
        }

        var typed = new Typed();
        var source = typed.Text(request.Source, nameof(request.Source), "nguồn ý kiến", 300);
        var body = AchievementText.Clean(request.Body);
        typed.Refuse(body.Length == 0 ? new InvalidField(nameof(request.Body), "Ghi nội dung ý kiến.") : null);
        typed.Refuse(AchievementText.MustFit(request.Body, nameof(request.Body), "Nội dung", 4000));
        typed.Refuse(request.ReceivedOn switch
        {
            null => new InvalidField(nameof(request.ReceivedOn), "Nhập ngày nhận ý kiến."),
            { } day when day > clock.Today() || day < period.FromDay => new InvalidField(nameof(request.ReceivedOn), $"Ngày nhận từ {period.FromDay.Written()} đến hôm nay."),
            _ => null,
        });
        typed.Refuse(request.NominationId is { } id && !await db.NominationsFor(actor).AnyAsync(n => n.Id == id && n.MovementId == period.MovementId, ct)
            ? new InvalidField(nameof(request.NominationId), "Chọn hồ sơ của phong trào này, hoặc để trống.") : null);
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("nominations.record_comment", "Ghi ý kiến công khai", actor, ct);
        db.PublicComments.Add(new PublicComment
        {
            Id = Guid.CreateVersion7(), PeriodId = period.Id, NominationId = request.NominationId, ReceivedOn = request.ReceivedOn!.Value, Source = source, Body = body,
            FileId = request.FileId, RecordedAt = work.At, RecordedBy = actor.Name,
        });
        work.About("movement", period.MovementId);
        if (request.NominationId is { } dossier)
        {
            work.About("nomination", dossier);
        }

        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record RecordCommentRequest
{
    public required Guid PeriodId { get; init; }

    /// <summary>Null: about the list as a whole.</summary>
    public Guid? NominationId { get; init; }
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>Who wrote and by which way it came.</summary>
    public string? Source { get; init; }
    public string? Body { get; init; }
    public Guid? FileId { get; init; }
}
