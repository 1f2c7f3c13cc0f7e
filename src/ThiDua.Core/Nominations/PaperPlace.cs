using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Core.Nominations;

/// <summary>Where a paper goes or comes from: one dossier, or the batch as a whole; found only for those who may change it now.</summary>
internal sealed record PaperPlace(NominationBatch Batch, Nomination? Dossier)
{
    public static async Task<Result<PaperPlace>> FindAsync(ThiDuaDb db, Guid batchId, Guid? nominationId, Actor actor, CancellationToken ct)
    {
        if (nominationId is { } id)
        {
            var found = await DossierDesk.ToFillAsync(db, id, actor, ct, addsPaper: true);
            return found.Value is not { } dossier ? found.Refusals.ToList()
                : dossier.BatchId != batchId ? new NotFound()
                : new PaperPlace(dossier.Batch, dossier);
        }

        var batch = await db.NominationBatches.Include(b => b.Unit).FirstOrDefaultAsync(b => b.Id == batchId, ct);
        if (batch is null || !NominationAccess.MayPropose(actor, batch.Unit.Path))
        {
            return new NotFound();
        }

        var returned = await db.Nominations.AnyAsync(n => n.BatchId == batchId && n.State == NominationState.Returned, ct);
        var refusal = DossierRules.MovementMustTakeDossiers(await DossierDesk.MovementStateAsync(db, batch.MovementId, ct))
            ?? DossierRules.BatchMustBeOpen(batch.State, returned, NominationAccess.MayCheck(actor, batch.Unit.Path));
        return refusal is null ? new PaperPlace(batch, null) : refusal;
    }

    public void NameIn(Work work)
    {
        if (Dossier is null)
        {
            work.About("batch", Batch.Id);
        }
        else
        {
            work.About("nomination", Dossier.Id);
        }
    }
}
