using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Core.Nominations;

/// <summary>The unit takes a proposal back while nothing has been decided on it. What was sent needs a reason.</summary>
public sealed class WithdrawNomination(ThiDuaDb db, Ledger ledger) : IOperation
{
    private const int MostReason = 2000;

    public async Task<Result<Done>> ExecuteAsync(WithdrawNominationRequest request, Actor actor, CancellationToken ct)
    {
        var dossier = await DossierDesk.DossierAsync(db, request.NominationId, actor, ct);
        if (dossier is null || !NominationAccess.MayRead(actor, dossier.Batch.Unit.Path, dossier.PersonId))
        {
            return new NotFound();
        }

        if (!NominationAccess.MayPropose(actor, dossier.Batch.Unit.Path))
        {
            return new NotAllowed();
        }

        var reason = AchievementText.Clean(request.Reason);
        Refusal?[] refusals =
        [
            DossierRules.MovementMustTakeDossiers(await DossierDesk.MovementStateAsync(db, dossier.MovementId, ct)),
            DossierRules.MustBeUndecided(dossier.State),
            await DossierDesk.MustNotBeOnBallotAsync(db, dossier, ct),
            reason.Length == 0 && dossier.SubmittedAt is not null ? new InvalidField(nameof(request.Reason), "Hồ sơ đã gửi thì ghi lý do rút.") : null,
            AchievementText.MustFit(request.Reason, nameof(request.Reason), "Lý do", MostReason),
        ];
        if (refusals.OfType<Refusal>().ToList() is { Count: > 0 } refused)
        {
            return refused;
        }

        await using var work = await ledger.BeginAsync("nominations.withdraw", "Rút hồ sơ", actor, ct, reason.Length == 0 ? null : reason);
        db.Entry(dossier).Property(n => n.Version).OriginalValue = request.Version;
        dossier.State = NominationState.Withdrawn;
        dossier.WithdrawReason = reason.Length == 0 ? null : reason;
        work.About("nomination", dossier.Id).About("batch", dossier.BatchId);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record WithdrawNominationRequest
{
    public required Guid NominationId { get; init; }
    public required uint Version { get; init; }
    public string? Reason { get; init; }
}
