using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Guards;
using ThiDua.Core.Nominations.Holds;
using ThiDua.Core.Nominations.Opinions;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Nominations.Summaries;
using ThiDua.Core.Nominations.UnitReviews;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Comparison;

/// <summary>All nominees of one award with everything that speaks for and against them. The number of queries does not grow with them.</summary>
public sealed class ComparisonQuery(
    ThiDuaDb db, MovementRulesQuery rules, OpinionsQuery opinions, ConfirmationQuery confirmations, TimeProvider clock) : IQuery
{
    /// <summary>Null when there is no such movement or the actor checks none of its dossiers. Without an award: the first one that somebody asks for.</summary>
    public async Task<ComparisonPage?> FindAsync(Guid movementId, ComparisonFilter filter, Actor actor, CancellationToken ct)
    {
        var scopes = actor.PatternsFor(Permission.CheckNominations);
        if (scopes.Length == 0 || await rules.OfAsync(movementId, ct) is not { } movement)
        {
            return null;
        }

        var mine = db.NominationsFor(actor).AsNoTracking()
            .Where(n => n.MovementId == movementId && n.State != NominationState.Draft && n.State != NominationState.Withdrawn && scopes.Any(p => EF.Functions.Like(n.Batch.Unit.Path, p)));
        var counts = await mine.GroupBy(n => n.AwardOfferId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var offer = movement.Offers.FirstOrDefault(o => o.Id == filter.OfferId) ?? movement.Offers.FirstOrDefault(o => counts.ContainsKey(o.Id)) ?? (movement.Offers is [var first, ..] ? first : null);
        if (offer is null)
        {
            return null;
        }

        var agency = await db.Set<Movement>().AsNoTracking().Where(m => m.Id == movementId)
            .Join(db.Set<Agency>(), m => m.AgencyId, a => a.Id, (m, a) => new { a.Name, a.ParentName, a.PlaceName }).FirstAsync(ct);
        var found = mine.Where(n => n.AwardOfferId == offer.Id);
        found = filter.Kind is { } kind ? found.Where(n => n.SubjectKind == kind) : found;
        found = filter.UnitId is { } unit ? found.Where(n => n.Batch.UnitId == unit) : found;
        var nominees = await NomineesAsync(found, movement, offer.Id, ct);
        return new ComparisonPage
        {
            Movement = movement, Offer = offer, Agency = agency.Name, ParentAgency = agency.ParentName, Place = agency.PlaceName,
            Offers = [.. movement.Offers.Select(o => (o, counts.GetValueOrDefault(o.Id)))],
            Units = await mine.Where(n => n.AwardOfferId == offer.Id).Select(n => new { n.Batch.UnitId, n.Batch.Unit.Name, n.Batch.Unit.ProtocolOrder }).Distinct()
                .OrderBy(u => u.ProtocolOrder).ThenBy(u => u.Name).Select(u => new NamedChoice(u.UnitId, u.Name)).ToListAsync(ct),
            Nominees = filter.FlaggedOnly ? [.. nominees.Where(n => n.IsFlagged)] : nominees,
            ReadAt = clock.GetUtcNow(),
        };
    }

    private async Task<IReadOnlyList<Nominee>> NomineesAsync(IQueryable<Nomination> found, MovementRules movement, Guid offerId, CancellationToken ct)
    {
        var ranks = db.Set<OfficerRank>();
        var heads = await found
            .Select(n => new
            {
                Row = new SummaryRow
                {
                    Id = n.Id, Kind = n.SubjectKind, Name = n.SubjectName, Title = n.SubjectTitle, Unit = n.Batch.Unit.Name, Award = n.AwardOffer.AwardKind.Name, Achievement = n.Achievement,
                    State = n.State, PersonId = n.PersonId, UnitId = n.SubjectUnitId, GroupId = n.GroupId, CriteriaMet = 0, Criteria = 0,
                },
                n.IsLeader,
                n.Batch.Unit.ProtocolOrder,
                Mark = ranks.Where(r => r.NominationId == n.Id && r.AwardOfferId == offerId).Select(r => new OfficerMark(r.Rank, r.Suggestion, r.Note, r.EditedBy, r.EditedAt)).FirstOrDefault(),
            })
            .ToListAsync(ct);
        var ids = heads.Select(h => h.Row.Id).ToList();
        var checks = (await db.CriterionChecks.AsNoTracking().Where(c => ids.Contains(c.NominationId))
            .Select(c => new { c.NominationId, c.CriterionId, c.Met, c.Evidence, Paper = c.Paper == null ? null : c.Paper.Title }).ToListAsync(ct)).ToLookup(c => c.NominationId);
        var results = (await db.TargetResults.AsNoTracking().Where(r => ids.Contains(r.NominationId)).ToListAsync(ct)).ToLookup(r => r.NominationId);
        var honours = await AwardsBefore.OfAsync(db, [.. heads.Select(h => new Honoured(h.Row.Id, h.Row.PersonId, h.Row.UnitId, h.Row.GroupId))], ct);
        var guards = await new GuardBook(db).OfAsync(ids, clock.Today(), ct);
        var said = await opinions.OfDossiersAsync(ids, ct);
        var votes = await UnitVotes.OfAsync(db.UnitReviewVotes.Where(v => ids.Contains(v.NominationId)), ct);
        var vouched = await confirmations.OfAsync(ids, ct);
        var holds = (await db.OpenHolds.AsNoTracking().Where(h => ids.Contains(h.NominationId)).Select(h => new { h.NominationId, h.Kind, h.Source }).ToListAsync(ct))
            .ToLookup(h => h.NominationId, h => new HoldFact(h.Kind, h.Source));
        var sheets = await new DossierSheets(db).OfDossiersAsync(ids, ct);
        return [.. heads
            .OrderBy(h => h.Mark?.Rank ?? int.MaxValue).ThenBy(h => h.Row.Kind == SubjectKind.Collective ? 0 : 1).ThenBy(h => h.ProtocolOrder).ThenBy(h => h.Row.Name, StringComparer.CurrentCulture).ThenBy(h => h.Row.Id)
            .Select(h => new Nominee
            {
                Id = h.Row.Id, Kind = h.Row.Kind, Name = h.Row.Name, Title = h.Row.Title, Unit = h.Row.Unit, State = h.Row.State, IsLeader = h.IsLeader, Achievement = h.Row.Achievement,
                Criteria = [.. movement.CriteriaFor(h.Row.Kind).Select(c => checks[h.Row.Id].FirstOrDefault(x => x.CriterionId == c.Id) is { } check
                    ? new NomineeCriterion(c.Id, check.Met, check.Evidence, check.Paper) : new NomineeCriterion(c.Id, false, "", null))],
                Targets = [.. movement.Targets.Select(t => results[h.Row.Id].FirstOrDefault(r => r.TargetId == t.Id) is { } r
                    ? new NomineeTarget(t.Id, r.Value, r.IsEstimated, r.Note) : new NomineeTarget(t.Id, null, false, ""))],
                Honours = honours.GetValueOrDefault(h.Row.Id) ?? [],
                Findings = [.. (guards.GetValueOrDefault(h.Row.Id)?.Findings ?? []).Where(f => f.Stops || f.Outcome is GuardOutcome.Warned or GuardOutcome.Cleared)],
                Holds = [.. holds[h.Row.Id]],
                Opinions = [.. said[h.Row.Id]],
                UnitVote = votes.GetValueOrDefault(h.Row.Id),
                Vouched = vouched.GetValueOrDefault(h.Row.Id),
                Missing = sheets.TryGetValue(h.Row.Id, out var sheet) ? [.. DossierChecklist.OfDossier(sheet.Facts).Missing().Where(i => i.Part is ChecklistPart.Paper or ChecklistPart.Report).Select(i => i.What)] : [],
                Mark = h.Mark ?? OfficerMark.None,
            })];
    }
}

public sealed record ComparisonFilter
{
    public Guid? OfferId { get; init; }
    public SubjectKind? Kind { get; init; }
    public Guid? UnitId { get; init; }

    /// <summary>Only those with a guard that stops or warns, a hold or an objection.</summary>
    public bool FlaggedOnly { get; init; }
}

public sealed record ComparisonPage
{
    public required MovementRules Movement { get; init; }
    public required OfferRule Offer { get; init; }
    public required string Agency { get; init; }
    public required string ParentAgency { get; init; }
    public required string Place { get; init; }

    /// <summary>The movement's awards with how many ask for each.</summary>
    public required IReadOnlyList<(OfferRule Offer, int Count)> Offers { get; init; }
    public required IReadOnlyList<NamedChoice> Units { get; init; }

    /// <summary>In the officer's order, then collectives first by protocol.</summary>
    public required IReadOnlyList<Nominee> Nominees { get; init; }
    public required DateTimeOffset ReadAt { get; init; }
}

public sealed record Nominee
{
    public required Guid Id { get; init; }
    public required SubjectKind Kind { get; init; }
    public required string Name { get; init; }
    public required string Title { get; init; }
    public required string Unit { get; init; }
    public required NominationState State { get; init; }
    public required bool IsLeader { get; init; }
    public required string Achievement { get; init; }
    public required IReadOnlyList<NomineeCriterion> Criteria { get; init; }
    public required IReadOnlyList<NomineeTarget> Targets { get; init; }
    public required IReadOnlyList<string> Honours { get; init; }

    /// <summary>Guards that stop, warn or were answered.</summary>
    public required IReadOnlyList<GuardFinding> Findings { get; init; }
    public required IReadOnlyList<HoldFact> Holds { get; init; }
    public required IReadOnlyList<DossierOpinion> Opinions { get; init; }
    public UnitVoteFact? UnitVote { get; init; }
    public ReportVouched? Vouched { get; init; }

    /// <summary>Papers and reports that are still owed.</summary>
    public required IReadOnlyList<string> Missing { get; init; }
    public required OfficerMark Mark { get; init; }

    public int CriteriaMet => Criteria.Count(c => c.Met);

    public bool IsFlagged => Holds.Count > 0 || Findings.Any(f => f.Outcome is not GuardOutcome.Cleared) || Opinions.Any(o => o.Answer == OpinionAnswer.Objects);
}

public sealed record NomineeCriterion(Guid Id, bool Met, string Evidence, string? Paper);

/// <param name="Value">Null while nothing was recorded.</param>
public sealed record NomineeTarget(Guid Id, decimal? Value, bool IsEstimated, string Note);

public sealed record OfficerMark(int? Rank, Suggestion? Suggestion, string Note, string EditedBy, DateTimeOffset EditedAt)
{
    public static readonly OfficerMark None = new(null, null, "", "", default);
}
