using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours.Rules;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Honours;

/// <summary>"Ai đủ điều kiện gì": everybody or every unit of the actor's scope against what an award asks, for one year. A handful of queries, whatever their number.</summary>
public sealed class EligibilityQuery(ThiDuaDb db) : IQuery
{
    /// <summary>Awards that have criteria on the day, for select boxes.</summary>
    public async Task<IReadOnlyList<EligibleAward>> AwardsAsync(int year, CancellationToken ct)
    {
        var day = Day(year);
        return await (from kind in db.Set<AwardKind>().AsNoTracking()
                      from subject in db.Set<AwardCriterion>().Where(c => c.AwardCode == kind.Code && c.ValidFrom <= day && (c.ValidTo == null || c.ValidTo >= day)).Select(c => c.SubjectKind).Distinct()
                      orderby kind.ProtocolOrder, kind.Code, subject == SubjectKind.Collective
                      select new EligibleAward(kind.Code, kind.FullName ?? kind.Name, subject)).ToListAsync(ct);
    }

    public async Task<EligibilityBoard?> ForAsync(string awardCode, SubjectKind subject, int year, Actor actor, CancellationToken ct)
    {
        var demands = await DemandsAsync(awardCode, subject, year, ct);
        if (demands.Count == 0)
        {
            return null;
        }

        var scope = await HonourScope.OfAsync(db, actor, ct);
        var subjects = subject is SubjectKind.Collective ? await UnitsAsync(scope, year, ct) : await PeopleAsync(scope, year, ct);
        var facts = await new PastFactsReader(db).ReadAsync(demands, subject, subjects.Select(s => s.Id).ToHashSet(), year, ct);
        var lines = subjects.ConvertAll(s => Line(s, Eligibility.Of(demands, facts.GetValueOrDefault(s.Id) ?? new PastFacts(), year)));
        return new EligibilityBoard
        {
            Met = [.. lines.Where(l => l.Met)],
            Nearly = [.. lines.Where(l => !l.Met && l.NearlyMet)],
            Others = lines.Count(l => !l.Met && !l.NearlyMet),
            Demands = [.. demands.GroupBy(d => d.Citation).Select(g => new DemandSource(g.Key, g.First().Certainty))],
        };
    }

    private async Task<List<Demand>> DemandsAsync(string awardCode, SubjectKind subject, int year, CancellationToken ct)
    {
        var day = Day(year);
        var rows = await (from c in db.Set<AwardCriterion>().AsNoTracking()
                          join k in db.Set<AwardKind>() on c.AwardNeeded equals k.Code into needed
                          from award in needed.DefaultIfEmpty()
                          where c.AwardCode == awardCode && c.SubjectKind == subject && c.ValidFrom <= day && (c.ValidTo == null || c.ValidTo >= day)
                          select new { Row = c, Name = award == null ? null : award.FullName ?? award.Name }).ToListAsync(ct);
        return rows.ConvertAll(r => new Demand
        {
            Alternative = r.Row.Alternative,
            Ordinal = r.Row.Ordinal,
            Fact = r.Row.Fact,
            Award = r.Row.AwardNeeded is { } code ? new AwardChoice(code, r.Name!) : null,
            Rating = r.Row.RatingNeeded,
            Reach = r.Row.Reach,
            Times = r.Row.Times,
            Span = r.Row.Span,
            WithinYears = r.Row.WithinYears,
            PerCent = r.Row.PerCent,
            Citation = r.Row.Citation,
            Certainty = r.Row.Certainty,
        });
    }

    // The review of a year is held at its end: the law of that day, the people and units of that day.
    private static DateOnly Day(int year) => new(Math.Clamp(year, 1945, 2100), 12, 31);

    private async Task<List<Subject>> PeopleAsync(HonourScope scope, int year, CancellationToken ct)
    {
        var (first, last, patterns, all) = (Day(year - 1).AddDays(1), Day(year), scope.Patterns, scope.SeesAll);
        return await (from person in db.Staff.AsNoTracking()
                      from place in db.Set<Membership>().Where(m => m.PersonId == person.Id && m.IsPrimary && m.ValidFrom <= last && (m.ValidTo == null || m.ValidTo >= first)).OrderByDescending(m => m.ValidFrom).Take(1)
                      where all || patterns.Any(p => EF.Functions.Like(place.Unit.Path, p))
                      orderby person.GivenName, person.FullName, person.Id
                      select new Subject(person.Id, person.FullName, place.Position == "" ? place.Unit.Name : place.Position + ", " + place.Unit.Name)).ToListAsync(ct);
    }

    private async Task<List<Subject>> UnitsAsync(HonourScope scope, int year, CancellationToken ct)
    {
        var (to, patterns, all) = (Day(year), scope.Patterns, scope.SeesAll);
        return await db.OwnUnits.AsNoTracking()
            .Where(u => u.ParentId != null && u.ValidFrom <= to && (u.ValidTo == null || u.ValidTo >= to) && (all || patterns.Any(p => EF.Functions.Like(u.Path, p))))
            .OrderBy(u => u.ProtocolOrder).ThenBy(u => u.Name).ThenBy(u => u.Id)
            .Select(u => new Subject(u.Id, u.Name, u.Parent!.Name))
            .ToListAsync(ct);
    }

    private static EligibilityLine Line(Subject subject, Verdict verdict) => new(
        subject.Id, subject.Name, subject.Detail, verdict.Met, verdict.NearlyMet,
        [.. verdict.Findings.Where(f => f.Met).Select(f => f.Sentence)], [.. verdict.Findings.Where(f => !f.Met).Select(f => f.Sentence)]);

    private sealed record Subject(Guid Id, string Name, string Detail);
}

public sealed record EligibleAward(string Code, string Name, SubjectKind SubjectKind);

public sealed record EligibilityBoard
{
    public required IReadOnlyList<EligibilityLine> Met { get; init; }

    /// <summary>One condition short.</summary>
    public required IReadOnlyList<EligibilityLine> Nearly { get; init; }
    public required int Others { get; init; }
    public required IReadOnlyList<DemandSource> Demands { get; init; }
}

public sealed record EligibilityLine(Guid Id, string Name, string Detail, bool Met, bool NearlyMet, IReadOnlyList<string> Facts, IReadOnlyList<string> Lacks);

public sealed record DemandSource(string Citation, Certainty Certainty);
