using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Nominations.UnitReviews;

namespace ThiDua.Core.Nominations;

/// <summary>
/// Sends a returned dossier again. The deadline does not stop it: the dossier was sent in time, and it is the officer
/// who gave it back to be completed.
/// </summary>
public sealed class ResubmitNomination(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(ResubmitNominationRequest request, Actor actor, CancellationToken ct)
    {
        var found = await DossierDesk.ToFillAsync(db, request.NominationId, actor, ct);
        if (found.Value is not { } dossier)
        {
            return found.Refusals.ToList();
        }

        if (!actor.Can(Permission.SubmitBatch, dossier.Batch.Unit.Path))
        {
            return new NotAllowed("Chỉ trưởng đơn vị gửi lại hồ sơ. Báo trưởng đơn vị khi đã bổ sung xong.");
        }

        if (dossier.State != NominationState.Returned)
        {
            return new WrongState("Hồ sơ đang soạn được gửi cùng hồ sơ của đơn vị. Mở trang hồ sơ của đơn vị rồi bấm Gửi.");
        }

        var sheets = new DossierSheets(db);
        var sheet = (await sheets.OfDossierAsync(dossier.Id, ct))!;
        var batch = (await sheets.OfBatchesAsync([dossier.BatchId], ct))[dossier.BatchId];
        var votes = await UnitVotes.OfBatchAsync(db, dossier.BatchId, ct);
        List<Refusal> missing =
        [
            .. UnitReviewRules.MustHavePassed(dossier.SubjectName, votes is not null, votes?.GetValueOrDefault(dossier.Id)) is { } failed ? (List<Refusal>)[failed] : [],
            .. SomethingMissing.From(null, dossier.Batch.Unit.Name, DossierChecklist.OfBatch(batch)),
            .. SomethingMissing.From(dossier.Id, dossier.SubjectName, DossierChecklist.OfDossier(sheet.Facts)),
        ];
        if (missing.Count > 0)
        {
            return missing;
        }

        await using var work = await ledger.BeginAsync("nominations.resubmit", "Gửi lại hồ sơ", actor, ct);
        db.Entry(dossier).Property(n => n.Version).OriginalValue = request.Version;
        dossier.State = NominationState.Submitted;
        dossier.SubmittedAt = work.At;
        work.About("nomination", dossier.Id).About("batch", dossier.BatchId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record ResubmitNominationRequest(Guid NominationId, uint Version);
