using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Guards;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Nominations.UnitReviews;

namespace ThiDua.Core.Nominations;

/// <summary>The unit sends its batch: everything owed must be there, and the deadline must not have passed.</summary>
public sealed class SubmitBatch(ThiDuaDb db, Ledger ledger, OperationContext context, TimeProvider clock) : IOperation
{
    public async Task<Result<BatchSubmitted>> ExecuteAsync(SubmitBatchRequest request, Actor actor, CancellationToken ct)
    {
        var path = await DossierDesk.UnitPathOfBatchAsync(db, request.BatchId, ct);
        if (path is null || !NominationAccess.MayPropose(actor, path))
        {
            return new NotFound();
        }

        if (!actor.Can(Permission.SubmitBatch, path))
        {
            return new NotAllowed();
        }

        await using var work = await ledger.BeginAsync("nominations.submit_batch", "Gửi hồ sơ đề nghị khen thưởng", actor, ct);
        var batch = (await DossierDesk.LockBatchAsync(db, request.BatchId, ct))!;
        var toSend = await db.Nominations.Where(n => n.BatchId == batch.Id && (n.State == NominationState.Draft || n.State == NominationState.Returned)).ToListAsync(ct);
        var deadline = await DossierDeadlines.OfUnitAsync(db, batch.MovementId, batch.UnitId, ct);
        var refusals = await RefusalsAsync(batch, toSend, deadline, ct);
        if (await DossierDesk.MustSpeakForAsync(db, batch.Unit, actor, context.OnBehalf, ct) is { } silent)
        {
            refusals.Add(silent);
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        db.Entry(batch).Property(b => b.Version).OriginalValue = request.Version;
        batch.State = BatchState.Submitted;
        batch.SubmittedAt = work.At;
        batch.SubmittedBy = DossierDesk.SentBy(actor, context.OnBehalf);
        batch.LateLeaveId = deadline?.IsLateByLeave(work.At) == true ? deadline.Leave!.Id : null;
        foreach (var dossier in toSend)
        {
            dossier.State = NominationState.Submitted;
            dossier.SubmittedAt = work.At;
            work.About("nomination", dossier.Id);
        }

        work.About("batch", batch.Id).About("movement", batch.MovementId);
        var sheets = await new GuardBook(db).OfAsync([.. toSend.Select(n => n.Id)], VietnamTime.DayOf(work.At), ct);
        var flagged = toSend.Where(n => sheets.TryGetValue(n.Id, out var sheet) && GuardFlags.Of(sheet.Findings).Any).Select(n => n.SubjectName).ToList();
        return await work.CommitAsync(new BatchSubmitted(toSend.Count, flagged), ct);
    }

    private async Task<List<Refusal>> RefusalsAsync(NominationBatch batch, List<Nomination> toSend, DossierDeadline? deadline, CancellationToken ct)
    {
        var movement = await DossierDesk.MovementStateAsync(db, batch.MovementId, ct);
        var refusal = DossierRules.MovementMustTakeDossiers(movement)
            ?? (batch.State == BatchState.Draft ? null : new WrongState(batch.State == BatchState.Submitted
                ? "Hồ sơ của đơn vị đã gửi trước đó. Mở lại trang để xem tình trạng mới nhất."
                : "Đơn vị đã được ghi nhận không có hồ sơ. Bấm Mở lại khi còn hạn rồi gửi."))
            ?? DossierDeadline.MustNotHavePassed(deadline, clock.GetUtcNow());
        if (refusal is not null)
        {
            return [refusal];
        }

        var sheets = new DossierSheets(db);
        var batches = await sheets.OfBatchesAsync([batch.Id], ct);
        var dossiers = await sheets.OfDossiersAsync([.. toSend.Select(n => n.Id)], ct);
        var votes = await UnitVotes.OfBatchAsync(db, batch.Id, ct);
        return
        [
            .. toSend.Select(n => UnitReviewRules.MustHavePassed(n.SubjectName, votes is not null, votes?.GetValueOrDefault(n.Id))).OfType<Refusal>(),
            .. SomethingMissing.From(null, batch.Unit.Name, DossierChecklist.OfBatch(batches[batch.Id])),
            .. toSend.SelectMany(n => SomethingMissing.From(n.Id, n.SubjectName, DossierChecklist.OfDossier(dossiers[n.Id].Facts))),
        ];
    }
}

public sealed record SubmitBatchRequest(Guid BatchId, uint Version);

/// <param name="Flagged">Names whose dossiers went on although a rule warns or will stop them later.</param>
public sealed record BatchSubmitted(int Dossiers, IReadOnlyList<string> Flagged);
