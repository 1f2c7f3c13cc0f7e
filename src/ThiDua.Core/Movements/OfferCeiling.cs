using ThiDua.Core.Movements.Rules;

namespace ThiDua.Core.Movements;

/// <summary>The ceiling of an award as its row, or the part of the plan's form, has it.</summary>
internal static class OfferCeiling
{
    public static CeilingShape Shape(this AwardOffer offer) => new(offer.MaxCollectives, offer.MaxIndividuals, offer.MaxTotal, offer.Either)
    {
        Rate = RateOf(offer.CollectivePercent, offer.IndividualPercent, offer.RateBase),
        PerUnit = offer.PerUnitCollectives is null && offer.PerUnitIndividuals is null ? null : new(offer.PerUnitCollectives, offer.PerUnitIndividuals, offer.PerUnitKinds),
    };

    public static CeilingRate? RateOf(decimal? collectives, decimal? individuals, RateBase of) =>
        collectives is null && individuals is null ? null : new(collectives, individuals, of);
}
