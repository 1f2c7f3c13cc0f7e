using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Holds;

/// <summary>The case is cleared: the dossier goes on from where it stood. Resting on a paper, as the hold does.</summary>
public sealed class ReleaseHold(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(ReleaseHoldRequest request, Actor actor, CancellationToken ct)
    {
        var readable = db.NominationsFor(actor);
        var hold = await db.Holds.AsNoTracking().Where(h => h.Id == request.HoldId && readable.Any(n => n.Id == h.NominationId))
            .Select(h => new { h.NominationId, h.Nomination.Batch.Unit.Path, Released = db.Set<HoldRelease>().Any(r => r.HoldId == h.Id) }).FirstOrDefaultAsync(ct);
        if (hold is null || !NominationAccess.MayCheck(actor, hold.Path))
        {
            return new NotFound();
        }

        var typed = new Typed();
        var source = typed.Text(request.Source, nameof(request.Source), "văn bản kết luận làm căn cứ", 500);
        var reason = AchievementText.Clean(request.Reason);
        typed.Refuse(reason.Length == 0 ? new InvalidField(nameof(request.Reason), "Ghi kết luận: vụ việc đã giải quyết thế nào.") : null);
        typed.Refuse(AchievementText.MustFit(request.Reason, nameof(request.Reason), "Kết luận", 2000));
        typed.Refuse(hold.Released ? new WrongState("Việc tạm dừng này đã được bỏ trước đó. Mở lại trang để xem.") : null);
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("nominations.release_hold", "Bỏ tạm dừng xét hồ sơ", actor, ct, reason);
        db.HoldReleases.Add(new HoldRelease
        {
            HoldId = request.HoldId, Reason = reason, Source = source, SourceFileId = request.SourceFileId, ReleasedAt = work.At, ReleasedBy = actor.Name,
        });
        work.About("nomination", hold.NominationId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record ReleaseHoldRequest
{
    public required Guid HoldId { get; init; }
    public string? Reason { get; init; }
    public string? Source { get; init; }
    public Guid? SourceFileId { get; init; }
}
