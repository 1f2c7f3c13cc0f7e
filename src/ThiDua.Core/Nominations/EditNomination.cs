using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations;

/// <summary>Changes the award asked and the achievement in brief. The proposing unit's business, not the nominee's.</summary>
public sealed class EditNomination(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(EditNominationRequest request, Actor actor, CancellationToken ct)
    {
        var found = await DossierDesk.ToFillAsync(db, request.NominationId, actor, ct);
        if (found.Value is not { } dossier)
        {
            return found.Refusals.ToList();
        }

        if (!NominationAccess.MayPropose(actor, dossier.Batch.Unit.Path))
        {
            return new NotAllowed();
        }

        Refusal?[] refusals =
        [
            AchievementText.MustFit(request.Achievement, nameof(request.Achievement)),
            await AwardOffers.MustBelongAsync(db, dossier.MovementId, request.AwardOfferId, nameof(request.AwardOfferId), ct),
        ];
        if (refusals.OfType<Refusal>().ToList() is { Count: > 0 } refused)
        {
            return refused;
        }

        await using var work = await ledger.BeginAsync("nominations.edit", "Sửa đề nghị khen thưởng", actor, ct);
        db.Entry(dossier).Property(n => n.Version).OriginalValue = request.Version;
        dossier.AwardOfferId = request.AwardOfferId!.Value;
        dossier.Achievement = AchievementText.Clean(request.Achievement);
        work.About("nomination", dossier.Id);
        return await work.CommitAsync(Done.Value, ct);
    }
}

public sealed record EditNominationRequest
{
    public required Guid NominationId { get; init; }
    public required uint Version { get; init; }
    public Guid? AwardOfferId { get; init; }
    public string? Achievement { get; init; }
}
