using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Guards;

namespace ThiDua.Core.Decisions.Selection;

/// <summary>Per award: who passed in which rank, what is used and left of each ceiling, who is chosen.</summary>
public sealed class SelectionQuery(ThiDuaDb db, RankingQuery rankings, GuardQuery guards, TimeProvider clock) : IQuery
{
    public async Task<SelectionBoard?> FindAsync(Guid movementId, Actor actor, CancellationToken ct)
    {
        var scopes = actor.ScopesFor(Permission.SelectAwards);
        var movement = await db.Movements.AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == movementId && db.Set<Organizations.Unit>().Any(u => u.AgencyId == m.AgencyId && u.ParentId == null && scopes.Contains(u.Path)), ct);
        if (movement is null)
        {
            return null;
        }

        var offers = await db.AwardOffers.AsNoTracking().Include(o => o.AwardKind)
            .Where(o => o.MovementId == movementId).OrderBy(o => o.Ordinal).ThenBy(o => o.AwardKind.ProtocolOrder).ToListAsync(ct);
        var tallies = await TalliesAsync(movementId, ct);
        var aside = await db.AsideAsync(actor, [.. tallies.Select(t => t.NominationId).Distinct()], ct);
        var dossiers = await DossiersAsync([.. tallies.Select(t => t.NominationId).Where(id => !aside.Contains(id)).Distinct()], ct);
        var flags = await guards.FlagsAsync([.. dossiers.Values.Where(d => d.State is NominationState.Accepted or NominationState.Selected).Select(d => d.Id)], ct);
        var waiting = await db.Nominations.CountAsync(n => n.MovementId == movementId && n.State == NominationState.Accepted
            && !db.Set<BallotCandidate>().Any(c => c.NominationId == n.Id && c.Ballot.State == BallotState.Closed && !c.Ballot.Session.IsAdvisory), ct);
        var stand = await db.StandAsync(movement, clock.Today(), ct);
        var ranked = new Dictionary<Guid, OfferRanking>();
        foreach (var offer in stand.Offers)
        {
            // Who judges not all of an award's dossiers is not shown an order that names them.
            if (await rankings.OfAsync(offer, stand, clock.Today(), ct) is var ranking && !ranking.Names.Any(aside.Contains))
            {
                ranked[offer.Id] = ranking;
            }
        }

        return new SelectionBoard(
            movement.Id, movement.Name ?? movement.Title, movement.State,
            [.. offers.Select(o => OfferOf(o, offers, stand.After(o, CeilingStand.NoMoves), tallies, dossiers) with { Ranking = ranked.GetValueOrDefault(o.Id), Flags = flags })], aside.Count, waiting,
            dossiers.Values.Count(d => d.State == NominationState.Accepted));
    }

    /// <summary>The movement of an award, for pages that are about one award.</summary>
    public async Task<Guid?> MovementOfAsync(Guid offerId, CancellationToken ct) =>
        await db.AwardOffers.AsNoTracking().Where(o => o.Id == offerId).Select(o => (Guid?)o.MovementId).FirstOrDefaultAsync(ct);

    private static SelectionOffer OfferOf(
        AwardOffer offer, List<AwardOffer> all, OfferStand stand, List<Tally> tallies, Dictionary<Guid, DossierRow> dossiers)
    {
        var fallback = all.FirstOrDefault(o => o.Id == offer.FallbackOfferId);
        var above = all.Where(o => o.FallbackOfferId == offer.Id).Select(o => o.Id).ToHashSet();
        var lines = tallies
            .Where(t => dossiers.ContainsKey(t.NominationId) && (t.OfferId == offer.Id || (above.Contains(t.OfferId) && t.Passed)))
            .Select(t => LineOf(t, dossiers[t.NominationId], offer, all))
            .OrderByDescending(l => l.Passed).ThenBy(l => l.Above is not null).ThenBy(l => l.Rank).ThenBy(l => l.SubjectName, StringComparer.CurrentCulture)
            .ToList();
        return new SelectionOffer(
            offer.Id, SelectionRows.LabelOf(offer), stand.Ceiling, stand.Chosen, stand.Lines, fallback is null ? null : new FallbackTo(fallback.Id, fallback.AwardKind.Name), lines);
    }

    private static SelectionLine LineOf(Tally tally, DossierRow dossier, AwardOffer offer, List<AwardOffer> all) =>
        new(dossier.Id, dossier.SubjectName, dossier.SubjectTitle, dossier.Kind, dossier.UnitName, tally.Yes, tally.Denominator, tally.Needed, tally.Passed, tally.Rank,
            tally.Tied, tally.OfferId == offer.Id ? null : all.Single(o => o.Id == tally.OfferId).AwardKind.Name, dossier.State,
            dossier.GrantedOfferId is null ? Choice.None : dossier.GrantedOfferId == offer.Id ? Choice.Here : Choice.Elsewhere,
            all.FirstOrDefault(o => o.Id == dossier.GrantedOfferId)?.AwardKind.Name, dossier.InDecision);

    private async Task<List<Tally>> TalliesAsync(Guid movementId, CancellationToken ct)
    {
        var rows = await db.DecidingResults().AsNoTracking()
            .Where(c => c.Ballot.Session.MovementId == movementId)
            .Select(c => new { c.BallotId, c.Ballot.AwardOfferId, c.NominationId, c.YesVotes, c.Denominator, c.VotesNeeded, c.Passed, c.Rank })
            .ToListAsync(ct);
        return [.. rows.Select(c => new Tally(
            c.NominationId, c.AwardOfferId, c.YesVotes!.Value, c.Denominator!.Value, c.VotesNeeded!.Value, c.Passed!.Value, c.Rank!.Value,
            rows.Count(o => o.BallotId == c.BallotId && o.Rank == c.Rank) > 1))];
    }

    private async Task<Dictionary<Guid, DossierRow>> DossiersAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var standing = db.Standing();
        return await db.Nominations.AsNoTracking()
            .Where(n => ids.Contains(n.Id))
            .Select(n => new DossierRow(
                n.Id, n.SubjectName, n.SubjectTitle, n.SubjectKind, n.Batch.Unit.Name, n.State, n.GrantedOfferId, standing.Any(i => i.NominationId == n.Id)))
            .ToDictionaryAsync(d => d.Id, ct);
    }

    private sealed record Tally(Guid NominationId, Guid OfferId, int Yes, int Denominator, int Needed, bool Passed, int Rank, bool Tied);

    private sealed record DossierRow(
        Guid Id, string SubjectName, string SubjectTitle, SubjectKind Kind, string UnitName, NominationState State, Guid? GrantedOfferId, bool InDecision);
}

/// <param name="Hidden">Dossiers left out because the viewer does not judge them.</param>
/// <param name="NotVoted">Accepted dossiers that no council has voted on yet.</param>
/// <param name="Undecided">Voted on, neither chosen nor recorded as not chosen.</param>
public sealed record SelectionBoard(
    Guid MovementId, string MovementName, MovementState State, IReadOnlyList<SelectionOffer> Offers, int Hidden, int NotVoted, int Undecided);

/// <param name="Bounds">Every number that bounds the award, with what is used of it.</param>
public sealed record SelectionOffer(
    Guid Id, string Label, Ceiling Ceiling, Chosen Chosen, IReadOnlyList<CeilingLine> Bounds, FallbackTo? Fallback, IReadOnlyList<SelectionLine> Lines)
{
    /// <summary>What votes and ceilings come to; null for a viewer who does not judge all of them.</summary>
    public OfferRanking? Ranking { get; init; }

    /// <summary>Findings of the rules on dossiers that have any.</summary>
    public IReadOnlyDictionary<Guid, GuardFlags> Flags { get; init; } = new Dictionary<Guid, GuardFlags>();
}

public sealed record FallbackTo(Guid OfferId, string AwardName);

public enum Choice
{
    None,
    Here,
    Elsewhere,
}

/// <param name="Above">The award that was voted on, when this line stands here because that one falls to this.</param>
/// <param name="ChosenFor">The award for which it is chosen, if any.</param>
public sealed record SelectionLine(
    Guid NominationId, string SubjectName, string SubjectTitle, SubjectKind Kind, string UnitName, int Yes, int Denominator, int Needed, bool Passed, int Rank, bool Tied,
    string? Above, NominationState State, Choice Choice, string? ChosenFor, bool InDecision)
{
    public decimal Percent => Math.Round(100m * Yes / Denominator, 1, MidpointRounding.AwayFromZero);

    public bool CanBeChosen => Passed && !InDecision && Choice is not Choice.Here
        && (State is NominationState.Selected || NominationTransitions.Nominations.Allows(State, NominationState.Selected));

    public bool CanBeTakenBack => Choice is Choice.Here && !InDecision && State is NominationState.Selected;
}
