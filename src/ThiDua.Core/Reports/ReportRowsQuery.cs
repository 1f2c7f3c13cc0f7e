using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Reports;

/// <summary>Loads what a movement's report counts: one query a kind of row, however many rows.</summary>
public sealed class ReportRowsQuery(ThiDuaDb db) : IQuery
{
    internal async Task<ReportRows> LoadAsync(Guid movementId, CancellationToken ct) =>
        new(await UnitsAsync(movementId, ct), await DossiersAsync(movementId, ct), await AwardsAsync(movementId, ct), await OffersAsync(movementId, ct));

    private async Task<List<UnitLine>> UnitsAsync(Guid movementId, CancellationToken ct)
    {
        var batches = db.NominationBatches.Where(b => b.MovementId == movementId);
        var nominations = db.Nominations;
        return await db.InvitedUnits.AsNoTracking().Where(i => i.MovementId == movementId)
            .LeftJoin(batches, i => i.UnitId, b => b.UnitId, (i, b) => new { i.Unit, Batch = b })
            .OrderBy(x => x.Unit.ProtocolOrder).ThenBy(x => x.Unit.Name)
            .Select(x => new UnitLine(
                x.Unit.Id, x.Unit.Name, x.Batch == null ? null : x.Batch.State, x.Batch != null && x.Batch.ClosedBySystem,
                nominations.Count(n => n.MovementId == movementId && n.Batch.UnitId == x.Unit.Id && n.State != NominationState.Draft), x.Unit.IsOutside))
            .ToListAsync(ct);
    }

    private Task<List<DossierLine>> DossiersAsync(Guid movementId, CancellationToken ct) =>
        db.Nominations.AsNoTracking().Where(n => n.MovementId == movementId && n.State != NominationState.Draft)
            .OrderBy(n => n.Batch.Unit.ProtocolOrder).ThenBy(n => n.Batch.Unit.Name).ThenBy(n => n.Person!.GivenName).ThenBy(n => n.SubjectName).ThenBy(n => n.Id)
            .Select(n => new DossierLine(
                n.Id, n.SubjectName, n.SubjectTitle, n.SubjectKind, n.IsLeader, n.Person != null && n.Person.Sex == Sex.Female,
                n.Batch.Unit.Name, n.State, n.AwardOfferId))
            .ToListAsync(ct);

    private Task<List<AwardLine>> AwardsAsync(Guid movementId, CancellationToken ct) =>
        db.DecisionItems.AsNoTracking()
            .Where(i => i.Decision.MovementId == movementId && (i.Decision.State == DecisionState.Issued || i.Decision.State == DecisionState.Answered))
            .OrderBy(i => i.Decision.AwardOffer.Ordinal).ThenBy(i => i.Decision.IssuedOn).ThenBy(i => i.DecisionId).ThenBy(i => i.Ordinal)
            .Select(i => new AwardLine(
                i.DecisionId, i.SubjectName, i.SubjectTitle, i.SubjectKind, i.IsLeader, i.Nomination.Person != null && i.Nomination.Person.Sex == Sex.Female,
                i.Decision.AwardOfferId, i.Decision.Kind, i.Decision.State, i.Outcome,
                (i.Answer == null ? i.Decision.AnswerNumber : i.Answer.Number) ?? i.Decision.Number + "/" + i.Decision.Symbol,
                (i.Answer == null ? i.Decision.AnswerOn : i.Answer.AnsweredOn) ?? i.Decision.IssuedOn, i.LegalAmount, i.PaidAmount, i.PaidOn))
            .ToListAsync(ct);

    private Task<List<OfferLine>> OffersAsync(Guid movementId, CancellationToken ct) =>
        db.AwardOffers.AsNoTracking().Where(o => o.MovementId == movementId).OrderBy(o => o.Ordinal).ThenBy(o => o.Id)
            .Select(o => new OfferLine(o.Id, o.Ordinal, o.AwardKind.Name + " của " + o.Authority))
            .ToListAsync(ct);
}
