using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Decisions.Selection;

/// <summary>
/// Where all awards of a movement stand: who holds a place of each, against every ceiling. Moves are tried here before they are made,
/// so that choosing, swapping, falling and showing count alike.
/// </summary>
internal sealed class CeilingStand(Movement movement, IReadOnlyList<AwardOffer> offers, IReadOnlyList<StandingDossier> dossiers, StandCounts counts)
{
    public IReadOnlyList<AwardOffer> Offers => offers;

    public StandingDossier? Find(Guid nomination) => dossiers.FirstOrDefault(d => d.Id == nomination);

    /// <summary>Dossiers that would hold a place of the offer after the moves; null takes a dossier off every list.</summary>
    public IEnumerable<StandingDossier> Holders(Guid offerId, IReadOnlyDictionary<Guid, Guid?> moves) =>
        dossiers.Where(d => (moves.TryGetValue(d.Id, out var to) ? to : d.Holds) == offerId);

    public OfferStand After(AwardOffer offer, IReadOnlyDictionary<Guid, Guid?> moves)
    {
        var holders = Holders(offer.Id, moves).ToList();
        var chosen = Count(holders);
        var ceiling = SelectionRows.CeilingOf(offer, movement, offers.FirstOrDefault(o => o.Id == offer.FallbackOfferId));
        return new OfferStand(offer.Id, ceiling, chosen, FactsOf(offer, holders, moves));
    }

    /// <summary>What the moves would break. Offers that nobody joins are not judged anew for their own number, those of the law's caps always are.</summary>
    public IEnumerable<Refusal> Refusals(IReadOnlyDictionary<Guid, Guid?> moves)
    {
        foreach (var offer in offers)
        {
            var joined = moves.Any(m => m.Value == offer.Id);
            var after = After(offer, moves);
            if ((joined || after.Facts.LawCaps.Count > 0) && Ceilings.Refuse(after.Ceiling, after.Chosen, after.Facts) is { } refusal && (joined || !WasOver(offer)))
            {
                yield return refusal;
            }
        }
    }

    // Where a plan counts collectives, a household is one of them: Luật 06/2022 Điều 20 names both in one list.
    public static Chosen Count(IReadOnlyCollection<StandingDossier> holders) =>
        new(holders.Count(h => h.Kind is not SubjectKind.Individual), holders.Count(h => h.Kind is SubjectKind.Individual));

    private bool WasOver(AwardOffer offer)
    {
        var before = After(offer, NoMoves);
        return Ceilings.Refuse(before.Ceiling, before.Chosen, before.Facts) is not null;
    }

    public static readonly IReadOnlyDictionary<Guid, Guid?> NoMoves = new Dictionary<Guid, Guid?>();

    private CeilingFacts FactsOf(AwardOffer offer, List<StandingDossier> holders, IReadOnlyDictionary<Guid, Guid?> moves)
    {
        var nominated = offer.RateBase is RateBase.Nominated;
        var asked = dossiers.Where(d => d.AskedOfferId == offer.Id).ToList();
        return new CeilingFacts(
            nominated ? Count(asked).Collectives : offer.ParticipatingCollectives ?? counts.Collectives,
            nominated ? Count(asked).Individuals : offer.ParticipatingIndividuals ?? counts.Individuals,
            nominated ? "được đề nghị" : offer.ParticipationSource is { } source ? $"tham gia ({source})" : "tham gia (đếm theo các đơn vị được mời và nhân sự của các đơn vị đó)",
            offer.PerUnitCollectives is null && offer.PerUnitIndividuals is null ? []
                : [.. holders.GroupBy(h => (h.UnitId, h.UnitName, h.UnitKind)).OrderBy(g => g.Key.UnitName, StringComparer.CurrentCulture).Select(g => new UnitChosen(g.Key.UnitName, g.Key.UnitKind, Count([.. g])))],
            [.. counts.Caps.Where(c => c.AwardCode == offer.AwardCode).Select(c => new LawCap(
                c.Percent, c.HeldElsewhere + HoldersOf(c.AwardCode, moves), c.OfHeldElsewhere + HoldersOf(c.OfAwardCode, moves), c.OfAward, c.Citation))]);
    }

    private int HoldersOf(string awardCode, IReadOnlyDictionary<Guid, Guid?> moves) =>
        offers.Where(o => o.AwardCode == awardCode).Sum(o => Holders(o.Id, moves).Count(h => h.Kind is SubjectKind.Individual));
}

/// <param name="Holds">The offer of which it holds a place now: chosen or awarded.</param>
/// <param name="AskedOfferId">The offer for which it was proposed.</param>
internal sealed record StandingDossier(
    Guid Id, string SubjectName, SubjectKind Kind, bool IsLeader, Sex? Sex, Guid UnitId, string UnitName, UnitKind UnitKind, Guid AskedOfferId, Guid? Holds);

/// <param name="Collectives">Units that were invited.</param>
/// <param name="Individuals">People of the invited units.</param>
internal sealed record StandCounts(int Collectives, int Individuals, IReadOnlyList<CapInForce> Caps);

/// <param name="HeldElsewhere">Who holds the capped award from other movements of the agency in the year.</param>
internal sealed record CapInForce(string AwardCode, string OfAwardCode, string OfAward, decimal Percent, string Citation, int HeldElsewhere, int OfHeldElsewhere);

internal sealed record OfferStand(Guid OfferId, Ceiling Ceiling, Chosen Chosen, CeilingFacts Facts)
{
    public IReadOnlyList<CeilingLine> Lines => Ceilings.Lines(Ceiling, Chosen, Facts);

    public bool Fits => Ceilings.Refuse(Ceiling, Chosen, Facts) is null;
}
