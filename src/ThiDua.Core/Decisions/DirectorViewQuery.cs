using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Decisions.Selection;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Guards;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Decisions;

/// <summary>What the director looks at before signing: shares, units, ceilings, findings of the guards, the fund, and the same award a year before.</summary>
public sealed class DirectorViewQuery(ThiDuaDb db, FundQuery funds, TimeProvider clock) : IQuery
{
    public async Task<DirectorView?> FindAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var head = await db.Decisions.AsNoTracking().Include(d => d.Movement).Include(d => d.AwardOffer)
            .SingleOrDefaultAsync(d => d.Id == id && (d.Kind == DecisionKind.Decision || d.Kind == DecisionKind.Submission), ct);
        if (head is null || !await DecisionAccess.MayReadAsync(db, head.AgencyId, Permission.ReadDecisions, actor, ct))
        {
            return null;
        }

        var day = head.IssuedOn ?? clock.Today();
        var people = await PeopleAsync(db.DecisionItems.Where(i => i.DecisionId == id && (i.Outcome == ItemOutcome.Proposed || i.Outcome == ItemOutcome.Granted)), ct);
        return new DirectorView
        {
            Now = Count(day.Year, people),
            Before = await BeforeAsync(head, day.Year - 1, ct),
            Units = [.. people.GroupBy(p => p.Unit).Select(g => new UnitShare(g.Key, Count(day.Year, [.. g]))).OrderByDescending(u => u.Shares.Total).ThenBy(u => u.Unit, StringComparer.CurrentCulture)],
            Ceilings = await CeilingsAsync(head, day, ct),
            Findings = await FindingsAsync(people, day, actor, ct),
            FundLeft = head.Kind is DecisionKind.Decision && head.State is not (DecisionState.Issued or DecisionState.Cancelled) ? await funds.LeftAsync(head.AgencyId, day.Year, id, ct) : null,
        };
    }

    private async Task<Shares?> BeforeAsync(Decision head, int year, CancellationToken ct)
    {
        var earlier = await PeopleAsync(
            db.DecisionItems.Where(i => i.Decision.AgencyId == head.AgencyId && i.DecisionId != head.Id && i.Decision.Kind == head.Kind
                && i.Decision.AwardOffer.AwardCode == head.AwardOffer.AwardCode && i.Outcome == ItemOutcome.Granted
                && (i.Decision.Kind == DecisionKind.Submission ? i.Decision.AnswerOn : i.Decision.IssuedOn)!.Value.Year == year),
            ct);
        return earlier.Count == 0 ? null : Count(year, earlier);
    }

    private async Task<IReadOnlyList<CeilingLine>> CeilingsAsync(Decision head, DateOnly day, CancellationToken ct)
    {
        var stand = await db.StandAsync(head.Movement, day, ct);
        return stand.Offers.SingleOrDefault(o => o.Id == head.AwardOfferId) is { } offer ? stand.After(offer, CeilingStand.NoMoves).Lines : [];
    }

    private async Task<IReadOnlyList<ListFinding>> FindingsAsync(List<Line> people, DateOnly day, Actor actor, CancellationToken ct)
    {
        var sheets = await new GuardBook(db).OfAsync([.. people.Select(p => p.NominationId)], day, ct);
        var mayReadFacts = actor.Can(Permission.CheckNominations) || actor.Can(Permission.DecideAwards);
        return [.. people.Where(p => sheets.ContainsKey(p.NominationId)).SelectMany(p => sheets[p.NominationId].Findings
            .Where(f => f.Stops || f.Outcome is GuardOutcome.Warned or GuardOutcome.Cleared)
            .Select(f => mayReadFacts ? f : f.WithoutPrivateFacts())
            .Select(f => new ListFinding(p.Name, p.NominationId, f)))];
    }

    private static Task<List<Line>> PeopleAsync(IQueryable<DecisionItem> items, CancellationToken ct) =>
        items.AsNoTracking().OrderBy(i => i.Ordinal)
            .Select(i => new Line(
                i.NominationId, i.SubjectName, i.SubjectKind, i.IsLeader, i.Nomination.Person != null && i.Nomination.Person.Sex == Sex.Female,
                i.Nomination.Batch.Unit.Name, i.PaidAmount ?? i.LegalAmount))
            .ToListAsync(ct);

    private static Shares Count(int year, List<Line> lines)
    {
        var people = lines.Where(l => l.Kind is not SubjectKind.Collective).ToList();
        return new Shares(year, lines.Count - people.Count, people.Count, people.Count(p => p.IsLeader), people.Count(p => p.IsWoman), lines.Sum(l => l.Money ?? 0));
    }

    private sealed record Line(Guid NominationId, string Name, SubjectKind Kind, bool IsLeader, bool IsWoman, string Unit, decimal? Money);
}

public sealed record DirectorView
{
    public required Shares Now { get; init; }

    /// <summary>The same award a year before; null when none was given.</summary>
    public Shares? Before { get; init; }

    public required IReadOnlyList<UnitShare> Units { get; init; }
    public required IReadOnlyList<CeilingLine> Ceilings { get; init; }
    public required IReadOnlyList<ListFinding> Findings { get; init; }

    /// <summary>Đồng of the year's fund not spent and not promised; null when no fund is open or nothing is to be paid.</summary>
    public decimal? FundLeft { get; init; }
}

public sealed record Shares(int Year, int Collectives, int Individuals, int Leaders, int Women, decimal Money)
{
    public int Total => Collectives + Individuals;

    public int DirectWorkers => Individuals - Leaders;

    /// <summary>"6 (60 %)"; the share of individuals.</summary>
    public string OfIndividuals(int count) => Individuals == 0 ? "0" : $"{count} ({Math.Round(100m * count / Individuals, MidpointRounding.AwayFromZero)} %)";
}

public sealed record UnitShare(string Unit, Shares Shares);

public sealed record ListFinding(string Name, Guid NominationId, GuardFinding Finding);
