using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Core.Nominations;

/// <summary>The unit itself says that it proposes nobody, before the deadline says it for them.</summary>
public sealed class DeclareNoDossier(ThiDuaDb db, Ledger ledger, OperationContext context, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(DeclareNoDossierRequest request, Actor actor, CancellationToken ct)
    {
        var invited = await db.InvitedUnits.AsNoTracking()
            .Where(i => i.MovementId == request.MovementId && i.UnitId == request.UnitId)
            .Select(i => new { i.Unit, i.Unit.Path, i.Movement.State }).FirstOrDefaultAsync(ct);
        if (invited is null || !NominationAccess.MayPropose(actor, invited.Path))
        {
            return new NotFound();
        }

        await using var work = await ledger.BeginAsync("nominations.declare_none", "Báo không có hồ sơ", actor, ct);
        var id = await db.NominationBatches.AsNoTracking()
            .Where(b => b.MovementId == request.MovementId && b.UnitId == request.UnitId).Select(b => (Guid?)b.Id).FirstOrDefaultAsync(ct);
        var batch = id is null ? null : await DossierDesk.LockBatchAsync(db, id.Value, ct);
        var refusal = DossierRules.MovementMustTakeDossiers(invited.State)
            ?? (batch is null || batch.State == BatchState.Draft ? null : new WrongState("Đơn vị đã gửi hồ sơ hoặc đã báo không có hồ sơ. Mở lại trang để xem tình trạng mới nhất."))
            ?? (batch is not null && await db.Nominations.AnyAsync(n => n.BatchId == batch.Id && n.State != NominationState.Withdrawn, ct)
                ? new WrongState("Đơn vị đang có hồ sơ đề xuất. Rút các hồ sơ đó trước khi báo không có hồ sơ.")
                : null)
            ?? DossierDeadline.MustNotHavePassed(await DossierDeadlines.OfUnitAsync(db, request.MovementId, request.UnitId, ct), clock.GetUtcNow())
            ?? await DossierDesk.MustSpeakForAsync(db, invited.Unit, actor, context.OnBehalf, ct);
        if (refusal is not null)
        {
            return refusal;
        }

        if (batch is null)
        {
            batch = new NominationBatch { Id = Guid.CreateVersion7(), MovementId = request.MovementId, UnitId = request.UnitId, State = BatchState.NoDossier, CreatedAt = work.At };
            db.NominationBatches.Add(batch);
        }

        batch.State = BatchState.NoDossier;
        batch.SubmittedAt = work.At;
        batch.SubmittedBy = DossierDesk.SentBy(actor, context.OnBehalf);
        work.About("batch", batch.Id).About("movement", batch.MovementId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record DeclareNoDossierRequest(Guid MovementId, Guid UnitId);
