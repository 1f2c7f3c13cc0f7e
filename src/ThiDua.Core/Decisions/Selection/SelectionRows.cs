using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Movements.Rules;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Decisions.Selection;

/// <summary>What choosing, un-choosing and showing the choice read alike.</summary>
internal static class SelectionRows
{
    /// <summary>Dossiers that hold a place under the offer's ceilings: chosen, or already awarded.</summary>
    public static IQueryable<Nomination> Holding(this ThiDuaDb db, Guid offerId) =>
        db.Nominations.Where(n => n.GrantedOfferId == offerId && (n.State == NominationState.Selected || n.State == NominationState.Awarded));

    public static IQueryable<BallotCandidate> Passed(this ThiDuaDb db) =>
        db.DecidingResults().Where(c => c.Passed == true);

    /// <summary>Agreed for the offer itself, or for the award above that falls to it.</summary>
    public static IQueryable<Nomination> Eligible(this ThiDuaDb db, Guid offerId)
    {
        var passed = db.Passed();
        return db.Nominations.Where(n => passed.Any(c => c.NominationId == n.Id
            && (c.Ballot.AwardOfferId == offerId || c.Ballot.AwardOffer.FallbackOfferId == offerId)));
    }

    /// <summary>Items of drafts, submissions and decisions that still stand; a name that was struck or refused stands in none.</summary>
    public static IQueryable<DecisionItem> Standing(this ThiDuaDb db) =>
        db.DecisionItems.Where(i => i.Decision.State != DecisionState.Cancelled && i.Outcome != ItemOutcome.Struck && i.Outcome != ItemOutcome.Refused);

    public static Ceiling CeilingOf(AwardOffer offer, Movement movement, AwardOffer? fallback) =>
        new(LabelOf(offer), offer.Shape(), ClauseOf(offer, movement), fallback?.AwardKind.Name);

    public static string LabelOf(AwardOffer offer) => $"{offer.AwardKind.Name} của {offer.Authority}";

    private static string ClauseOf(AwardOffer offer, Movement movement)
    {
        var plan = movement.PlanNumber is null ? "Kế hoạch" : $"Kế hoạch số {movement.PlanNumber}/{movement.PlanSymbol}";
        var words = offer.Text?.Trim().TrimEnd('.', ';');
        return string.IsNullOrEmpty(words) ? plan : $"{plan}: \"{(words.Length <= 200 ? words : words[..200] + "…")}\"";
    }
}
