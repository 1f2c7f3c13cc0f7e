using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Decisions.Selection;

/// <summary>Reads where a movement's awards stand. Called after the lock, so that what is counted stays so until the commit.</summary>
internal static class CeilingStandReading
{
    private static readonly NominationState[] Proposed =
        [NominationState.Submitted, NominationState.Returned, NominationState.Accepted, NominationState.Selected, NominationState.NotSelected,
         NominationState.Awarded, NominationState.Struck, NominationState.Refused];

    /// <summary>Everybody who counts places of a movement waits here, for all its offers in one order.</summary>
    public static Task LockOffersAsync(this ThiDuaDb db, Guid offerId, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"select 1 from movements.award_offer where movement_id = (select movement_id from movements.award_offer where id = {offerId}) order by id for update", ct);

    public static async Task<CeilingStand> StandAsync(this ThiDuaDb db, Movement movement, DateOnly on, CancellationToken ct)
    {
        var offers = await db.AwardOffers.AsNoTracking().Include(o => o.AwardKind).Where(o => o.MovementId == movement.Id).OrderBy(o => o.Ordinal).ToListAsync(ct);
        var dossiers = await db.Nominations.AsNoTracking()
            .Where(n => n.MovementId == movement.Id && Proposed.Contains(n.State))
            .Select(n => new StandingDossier(
                n.Id, n.SubjectName, n.SubjectKind, n.IsLeader, n.Person!.Sex, n.Batch.UnitId, n.Batch.Unit.Name, n.Batch.Unit.Kind, n.AwardOfferId,
                n.State == NominationState.Selected || n.State == NominationState.Awarded ? n.GrantedOfferId : null))
            .ToListAsync(ct);
        var (collectives, individuals) = await db.ParticipantsAsync(movement.Id, offers, on, ct);
        return new CeilingStand(movement, offers, dossiers, new StandCounts(collectives, individuals, await db.CapsAsync(movement, offers, on, ct)));
    }

    private static async Task<(int, int)> ParticipantsAsync(this ThiDuaDb db, Guid movementId, List<AwardOffer> offers, DateOnly on, CancellationToken ct)
    {
        if (!offers.Any(o => o.Shape().Rate is { Of: RateBase.Participants }))
        {
            return (0, 0);
        }

        var invited = db.InvitedUnits.Where(i => i.MovementId == movementId);
        return (
            await invited.CountAsync(ct),
            await db.Set<Membership>()
                .Where(m => m.ValidFrom <= on && (m.ValidTo == null || m.ValidTo >= on) && invited.Any(i => m.Unit.Path.StartsWith(i.Unit.Path)))
                .Select(m => m.PersonId).Distinct().CountAsync(ct));
    }

    private static async Task<List<CapInForce>> CapsAsync(this ThiDuaDb db, Movement movement, List<AwardOffer> offers, DateOnly on, CancellationToken ct)
    {
        var codes = offers.Select(o => o.AwardCode).ToList();
        var rules = await db.CapRules.AsNoTracking()
            .Where(c => codes.Contains(c.AwardCode) && c.ValidFrom <= on && (c.ValidTo == null || c.ValidTo >= on))
            .Select(c => new { c.AwardCode, c.OfAwardCode, Of = c.OfAwardKind.Name, c.Percent, c.Citation })
            .ToListAsync(ct);
        if (rules.Count == 0)
        {
            return [];
        }

        var year = (movement.PlanDate ?? on).Year;
        var named = rules.SelectMany(r => new[] { r.AwardCode, r.OfAwardCode }).ToList();
        var elsewhere = await db.Nominations.AsNoTracking()
            .Where(n => n.MovementId != movement.Id && n.Movement.AgencyId == movement.AgencyId && n.Movement.PlanDate != null && n.Movement.PlanDate.Value.Year == year
                && n.SubjectKind == SubjectKind.Individual && (n.State == NominationState.Selected || n.State == NominationState.Awarded) && named.Contains(n.GrantedOffer!.AwardCode))
            .GroupBy(n => n.GrantedOffer!.AwardCode).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return [.. rules.Select(r => new CapInForce(
            r.AwardCode, r.OfAwardCode, r.Of, r.Percent, r.Citation, elsewhere.GetValueOrDefault(r.AwardCode), elsewhere.GetValueOrDefault(r.OfAwardCode)))];
    }
}
