using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Guards;
using ThiDua.Core.Nominations.Holds;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Core.Nominations;

/// <summary>The officer takes a complete dossier; name and instant are kept.</summary>
public sealed class AcceptNomination(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(AcceptNominationRequest request, Actor actor, CancellationToken ct)
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

        var refusals = await RefusalsAsync(dossier, ct);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("nominations.accept", "Tiếp nhận hồ sơ", actor, ct);
        db.Entry(dossier).Property(n => n.Version).OriginalValue = request.Version;
        Accept(dossier, actor, work);
        return await work.CommitAsync(Done.Value, ct);
    }

    internal static void Accept(Nomination dossier, Actor actor, Work work)
    {
        dossier.State = NominationState.Accepted;
        dossier.AcceptedAt = work.At;
        dossier.AcceptedBy = actor.Name;
        dossier.ReturnReason = null;
        work.About("nomination", dossier.Id);
    }

    private async Task<List<Refusal>> RefusalsAsync(Nomination dossier, CancellationToken ct)
    {
        var refusal = DossierRules.MovementMustTakeDossiers(await DossierDesk.MovementStateAsync(db, dossier.MovementId, ct))
            ?? (dossier.State == NominationState.Submitted
                ? null
                : new WrongState($"Hồ sơ đang ở trạng thái {dossier.State.Label()} nên không tiếp nhận được. Mở lại trang để xem tình trạng mới nhất."))
            ?? HoldRules.MustNotBeHeld(dossier.SubjectName, await db.OpenHoldsOfAsync(dossier.Id, ct));
        if (refusal is not null)
        {
            return [refusal];
        }

        var sheets = new DossierSheets(db);
        var sheet = (await sheets.OfDossierAsync(dossier.Id, ct))!;
        var batch = (await sheets.OfBatchesAsync([dossier.BatchId], ct))[dossier.BatchId];
        return
        [
            .. SomethingMissing.From(null, dossier.Batch.Unit.Name, DossierChecklist.OfBatch(batch)),
            .. SomethingMissing.From(dossier.Id, dossier.SubjectName, DossierChecklist.OfDossier(sheet.Facts)),
            .. await GuardGate.RefusalsAsync(db, [dossier.Id], clock.Today(), ct),
        ];
    }
}

public sealed record AcceptNominationRequest(Guid NominationId, uint Version);
