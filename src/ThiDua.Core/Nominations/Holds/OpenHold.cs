using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Holds;

/// <summary>The officer stops a dossier because a case is open against its subject.</summary>
public sealed class OpenHold(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<HoldOpened>> ExecuteAsync(OpenHoldRequest request, Actor actor, CancellationToken ct)
    {
        var dossier = await DossierDesk.DossierAsync(db, request.NominationId, actor, ct);
        if (dossier is null || !NominationAccess.MayRead(actor, dossier.Batch.Unit.Path, dossier.PersonId))
        {
            return new NotFound();
        }

        if (!NominationAccess.MayCheck(actor, dossier.Batch.Unit.Path))
        {
            return new NotAllowed();
        }

        var typed = new Typed();
        var source = typed.Text(request.Source, nameof(request.Source), "văn bản hoặc nguồn tin làm căn cứ", 500);
        var reason = AchievementText.Clean(request.Reason);
        typed.Refuse(request.Kind is null ? new InvalidField(nameof(request.Kind), "Chọn vụ việc đang mở.") : null);
        typed.Refuse(reason.Length == 0 ? new InvalidField(nameof(request.Reason), "Ghi lý do tạm dừng xét: vụ việc gì, ai đang giải quyết.") : null);
        typed.Refuse(AchievementText.MustFit(request.Reason, nameof(request.Reason), "Lý do", 2000));
        typed.Refuse(HoldRules.MayBeHeld(dossier.State));
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("nominations.open_hold", "Tạm dừng xét hồ sơ", actor, ct, reason);
        // Accepting and choosing write the same row: whoever comes second sees what the first has done.
        await db.Database.ExecuteSqlAsync($"select 1 from nominations.nomination where id = {dossier.Id} for update", ct);
        var state = await db.Nominations.AsNoTracking().Where(n => n.Id == dossier.Id).Select(n => n.State).FirstAsync(ct);
        if (HoldRules.MayBeHeld(state) is { } late)
        {
            return late;
        }

        var hold = new Hold
        {
            Id = Guid.CreateVersion7(), NominationId = dossier.Id, Kind = request.Kind!.Value, Reason = reason, Source = source,
            SourceFileId = request.SourceFileId, OpenedAt = work.At, OpenedBy = actor.Name,
        };
        db.Holds.Add(hold);
        work.About("nomination", dossier.Id);
        return await work.CommitAsync(new HoldOpened(hold.Id), ct);
    }
}

public sealed record OpenHoldRequest
{
    public required Guid NominationId { get; init; }
    public HoldKind? Kind { get; init; }
    public string? Reason { get; init; }

    /// <summary>Number, date and issuer of the paper, or where the news came from.</summary>
    public string? Source { get; init; }

    /// <summary>A file that KeepFile took.</summary>
    public Guid? SourceFileId { get; init; }
}

public sealed record HoldOpened(Guid HoldId);
