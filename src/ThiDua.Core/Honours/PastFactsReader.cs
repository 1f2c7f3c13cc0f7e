using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours.Rules;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Honours;

/// <summary>Reads what the rows show of many people or units at once: one query a kind of fact, only of the awards and years that are asked.</summary>
internal sealed class PastFactsReader(ThiDuaDb db)
{
    public async Task<Dictionary<Guid, PastFacts>> ReadAsync(IReadOnlyList<Demand> demands, SubjectKind subject, IReadOnlySet<Guid> ids, int year, CancellationToken ct)
    {
        var facts = new Dictionary<Guid, PastFacts>();
        PastFacts Of(Guid id) => facts.TryGetValue(id, out var known) ? known : facts[id] = new PastFacts();
        foreach (var (id, award, titleYear) in (await TitlesAsync(demands, subject, year, ct)).Where(t => ids.Contains(t.Id)))
        {
            (Of(id).Titles.TryGetValue(award, out var years) ? years : Of(id).Titles[award] = []).Add(titleYear);
        }

        foreach (var (id, ratingYear, level) in (await RatingsAsync(demands, subject, year, ct)).Where(r => ids.Contains(r.Id)))
        {
            Of(id).Ratings[ratingYear] = level;
        }

        foreach (var (id, initiativeYear, reach) in (await InitiativesAsync(demands, subject, ct)).Where(i => ids.Contains(i.Id)))
        {
            Of(id).Initiatives.Add((initiativeYear, reach));
        }

        foreach (var (id, members, award, have) in (await MembersAsync(demands, year, ct)).Where(m => ids.Contains(m.Id)))
        {
            (Of(id).Members, Of(id).MembersWith[award]) = (members, have);
        }

        return facts;
    }

    private async Task<List<(Guid Id, string Award, int Year)>> TitlesAsync(IReadOnlyList<Demand> demands, SubjectKind subject, int year, CancellationToken ct)
    {
        var needed = demands.Where(d => d.Fact is PastFactKind.Title).ToList();
        var codes = needed.Select(d => d.Award!.Code).Distinct().ToList();
        if (codes.Count == 0)
        {
            return [];
        }

        var rows = await db.Awards
            .Where(a => codes.Contains(a.AwardCode!) && a.TitleYear <= year && a.State == AwardStanding.Standing && (subject == SubjectKind.Collective ? a.UnitId != null : a.KeptPersonId != null))
            .Select(a => new { a.KeptPersonId, a.UnitId, a.AwardCode, a.TitleYear })
            .ToListAsync(ct);
        return rows.ConvertAll(r => ((r.KeptPersonId ?? r.UnitId)!.Value, r.AwardCode!, r.TitleYear));
    }

    private async Task<List<(Guid Id, int Year, RatingLevel Level)>> RatingsAsync(IReadOnlyList<Demand> demands, SubjectKind subject, int year, CancellationToken ct)
    {
        if (!demands.Any(d => d.Fact is PastFactKind.Rating))
        {
            return [];
        }

        var rows = await (from r in db.AnnualRatings.AsNoTracking()
                          join p in db.People on r.PersonId equals p.Id into people
                          from person in people.DefaultIfEmpty()
                          where r.Year <= year && (subject == SubjectKind.Collective ? r.UnitId != null : r.PersonId != null)
                          select new { Person = person == null ? null : person.MergedInto ?? r.PersonId, r.UnitId, r.Year, r.Level }).ToListAsync(ct);
        return rows.ConvertAll(r => ((r.Person ?? r.UnitId)!.Value, r.Year, r.Level));
    }

    private async Task<List<(Guid Id, int Year, AchievementLevel Reach)>> InitiativesAsync(IReadOnlyList<Demand> demands, SubjectKind subject, CancellationToken ct)
    {
        if (subject is SubjectKind.Collective || !demands.Any(d => d.Fact is PastFactKind.Initiative))
        {
            return [];
        }

        var rows = await (from part in db.Set<AchievementPart>().AsNoTracking()
                          join a in db.Set<Achievement>() on part.AchievementId equals a.Id
                          join p in db.People on part.PersonId equals p.Id
                          where (a.Kind == AchievementKind.Initiative || a.Kind == AchievementKind.Topic) && a.RecognisedOn != null
                          select new { Id = p.MergedInto ?? p.Id, Day = a.RecognisedOn!.Value, a.Level }).ToListAsync(ct);
        return rows.ConvertAll(r => (r.Id, r.Day.Year, r.Level));
    }

    // People of a unit and everything below it, at the end of the year.
    private async Task<List<MemberRow>> MembersAsync(IReadOnlyList<Demand> demands, int year, CancellationToken ct)
    {
        var codes = demands.Where(d => d.Fact is PastFactKind.MemberShare or PastFactKind.MemberAny).Select(d => d.Award!.Code).Distinct().ToArray();
        if (codes.Length == 0)
        {
            return [];
        }

        var end = new DateOnly(year, 12, 31);
        return await db.Database.SqlQuery<MemberRow>($"""
            with member as materialized (
              select distinct u.id as unit_id, coalesce(p.merged_into, p.id) as person_id
              from organizations.membership m
              join organizations.person p on p.id = m.person_id
              join organizations.unit place on place.id = m.unit_id
              join organizations.unit u on place.path like u.path || '%'
              where m.is_primary and m.valid_from <= {end} and (m.valid_to is null or m.valid_to >= {end})),
            holder as materialized (
              select distinct kept_person_id as person_id, award_code from honours.award
              where award_code = any ({codes}) and title_year = {year} and state = 'standing' and kept_person_id is not null)
            select m.unit_id as "Id", count(distinct m.person_id)::int as "Members", c.code as "Award", count(distinct h.person_id)::int as "Have"
            from member m cross join unnest({codes}) as c (code)
            left join holder h on h.person_id = m.person_id and h.award_code = c.code
            group by m.unit_id, c.code
            """).ToListAsync(ct);
    }

    private sealed record MemberRow(Guid Id, int Members, string Award, int Have);
}
