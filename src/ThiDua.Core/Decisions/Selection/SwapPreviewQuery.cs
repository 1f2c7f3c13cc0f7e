using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Decisions.Selection;

/// <summary>What a swap would do, before anybody does it: ceilings, shares of leaders and women, money, before and after.</summary>
public sealed class SwapPreviewQuery(ThiDuaDb db, RewardRateQuery rates, TimeProvider clock) : IQuery
{
    public async Task<SwapPreview?> FindAsync(Guid offerId, Guid outId, Guid inId, Actor actor, CancellationToken ct)
    {
        if (await db.OfferAsync(offerId, ct) is not { } offer || await db.RefuseSelectingAsync(offer.Movement, actor, ct) is NotAllowed)
        {
            return null;
        }

        var stand = await db.StandAsync(offer.Movement, clock.Today(), ct);
        if (stand.Find(outId) is not { } goesOut || stand.Find(inId) is not { } goesIn || goesOut.Holds != offerId || goesIn.Holds == offerId
            || (await db.AsideAsync(actor, [outId, inId], ct)).Count > 0)
        {
            return null;
        }

        var moves = SwapMoves.Of(offerId, inId, outId, goesIn.Holds);
        var touched = stand.Offers.Where(o => o.Id == offerId || o.Id == goesIn.Holds).ToList();
        var before = await FiguresAsync(stand, CeilingStand.NoMoves, ct);
        var after = await FiguresAsync(stand, moves, ct);
        return new SwapPreview(
            goesOut.SubjectName, goesIn.SubjectName,
            [.. touched.Select(o => new SwapOffer(SelectionRows.LabelOf(o), stand.After(o, CeilingStand.NoMoves).Lines, stand.After(o, moves).Lines))],
            before, after, [.. stand.Refusals(moves).Select(r => r.Sentence)]);
    }

    private async Task<SelectionFigures> FiguresAsync(CeilingStand stand, IReadOnlyDictionary<Guid, Guid?> moves, CancellationToken ct)
    {
        var (people, women, leaders, collectives, money) = (0, 0, 0, 0, 0m);
        foreach (var offer in stand.Offers)
        {
            var holders = stand.Holders(offer.Id, moves).ToList();
            var rate = offer.AwardKind.AuthorityLevel is AuthorityLevel.Department or AuthorityLevel.Commune ? await rates.AsOfAsync(clock.Today(), offer.AwardCode, ct) : null;
            people += holders.Count(h => h.Kind is SubjectKind.Individual);
            women += holders.Count(h => h is { Kind: SubjectKind.Individual, Sex: Sex.Female });
            leaders += holders.Count(h => h is { Kind: SubjectKind.Individual, IsLeader: true });
            collectives += holders.Count(h => h.Kind is SubjectKind.Collective);
            money += holders.Sum(h => rate?.AmountFor(h.Kind) ?? 0);
        }

        return new SelectionFigures(collectives, people, women, leaders, money);
    }
}

/// <param name="Stops">Why the swap cannot be made; empty when it can.</param>
public sealed record SwapPreview(
    string Out, string In, IReadOnlyList<SwapOffer> Offers, SelectionFigures Before, SelectionFigures After, IReadOnlyList<string> Stops);

public sealed record SwapOffer(string Label, IReadOnlyList<CeilingLine> Before, IReadOnlyList<CeilingLine> After);

/// <param name="Money">Rewards of the agency's own awards by the rates of today.</param>
public sealed record SelectionFigures(int Collectives, int Individuals, int Women, int Leaders, decimal Money);
