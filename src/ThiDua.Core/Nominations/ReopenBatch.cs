using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Core.Nominations;

/// <summary>Opens a sent batch, or one recorded as empty, to add proposals while there is still time. What was sent stays sent.</summary>
public sealed class ReopenBatch(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(ReopenBatchRequest request, Actor actor, CancellationToken ct)
    {
        var path = await DossierDesk.UnitPathOfBatchAsync(db, request.BatchId, ct);
        if (path is null || !NominationAccess.MayPropose(actor, path))
        {
            return new NotFound();
        }

        await using var work = await ledger.BeginAsync("nominations.reopen_batch", "Mở lại hồ sơ của đơn vị để bổ sung", actor, ct);
        var batch = (await DossierDesk.LockBatchAsync(db, request.BatchId, ct))!;
        var refusal = DossierRules.MovementMustTakeDossiers(await DossierDesk.MovementStateAsync(db, batch.MovementId, ct))
            ?? (batch.State == BatchState.Draft ? new WrongState("Hồ sơ của đơn vị đang mở. Bổ sung rồi bấm Gửi.") : null)
            ?? DossierDeadline.MustNotHavePassed(await DossierDeadlines.OfUnitAsync(db, batch.MovementId, batch.UnitId, ct), clock.GetUtcNow());
        if (refusal is not null)
        {
            return refusal;
        }

        db.Entry(batch).Property(b => b.Version).OriginalValue = request.Version;
        batch.State = BatchState.Draft;
        batch.ClosedBySystem = false;
        work.About("batch", batch.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record ReopenBatchRequest(Guid BatchId, uint Version);
