using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Core.Nominations;

/// <summary>The officer gives a dossier back to its unit, saying what to complete.</summary>
public sealed class ReturnNomination(ThiDuaDb db, Ledger ledger) : IOperation
{
    private const int MostReason = 2000;

    public async Task<Result<Done>> ExecuteAsync(ReturnNominationRequest request, Actor actor, CancellationToken ct)
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

        var reason = AchievementText.Clean(request.Reason);
        Refusal?[] refusals =
        [
            DossierRules.MovementMustTakeDossiers(await DossierDesk.MovementStateAsync(db, dossier.MovementId, ct)),
            NominationTransitions.Nominations.Allows(dossier.State, NominationState.Returned)
                ? null
                : new WrongState($"Hồ sơ đang ở trạng thái {dossier.State.Label()} nên không trả lại được. Mở lại trang để xem tình trạng mới nhất."),
            await DossierDesk.MustNotBeOnBallotAsync(db, dossier, ct),
            reason.Length == 0 ? new InvalidField(nameof(request.Reason), "Ghi lý do trả lại: thiếu gì, sửa gì, gửi lại trước ngày nào.") : null,
            AchievementText.MustFit(request.Reason, nameof(request.Reason), "Lý do", MostReason),
        ];
        if (refusals.OfType<Refusal>().ToList() is { Count: > 0 } refused)
        {
            return refused;
        }

        await using var work = await ledger.BeginAsync("nominations.return", "Trả lại hồ sơ", actor, ct, reason);
        db.Entry(dossier).Property(n => n.Version).OriginalValue = request.Version;
        dossier.State = NominationState.Returned;
        dossier.ReturnReason = reason;
        dossier.AcceptedAt = null;
        dossier.AcceptedBy = null;
        work.About("nomination", dossier.Id).About("batch", dossier.BatchId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record ReturnNominationRequest
{
    public required Guid NominationId { get; init; }
    public required uint Version { get; init; }
    public string? Reason { get; init; }
}
