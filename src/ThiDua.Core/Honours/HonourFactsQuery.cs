using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours.Rules;
using ThiDua.Core.Law;

namespace ThiDua.Core.Honours;

/// <summary>What the history says of a dossier's subject, ready to be put into its report and its summary, with where each fact comes from.</summary>
public sealed class HonourFactsQuery(ThiDuaDb db) : IQuery
{
    /// <summary>Null when there is no such dossier; whether the actor may see it is the caller's question.</summary>
    internal async Task<HonourFacts?> OfNominationAsync(Guid nominationId, CancellationToken ct)
    {
        var subject = await db.Set<Nominations.Nomination>().AsNoTracking().Where(n => n.Id == nominationId)
            .Select(n => new { n.PersonId, n.SubjectUnitId, n.GroupId }).SingleOrDefaultAsync(ct);
        if (subject is null)
        {
            return null;
        }

        var people = subject.PersonId is { } person ? await KeptIdsAsync(person, ct) : [];
        var awards = await (from a in db.Awards
                            join k in db.Set<AwardKind>() on a.AwardCode equals k.Code into kinds
                            from kind in kinds.DefaultIfEmpty()
                            where a.State == AwardStanding.Standing
                                && ((subject.PersonId != null && people.Contains(a.PersonId)) || (subject.SubjectUnitId != null && a.UnitId == subject.SubjectUnitId) || (subject.GroupId != null && a.GroupId == subject.GroupId))
                            select new { Award = a, Class = kind == null ? (AwardClass?)null : kind.Class, Order = kind == null ? int.MaxValue : kind.ProtocolOrder }).ToListAsync(ct);
        var held = awards.ConvertAll(a => new HeldAward(
            a.Class is AwardClass.Title ? a.Award.AwardName : HonoursWords.AwardBy(a.Award.AwardName, a.Award.Authority), a.Class, a.Order, a.Award.TitleYear,
            HonoursWords.Document(a.Award.Number, a.Award.Symbol, a.Award.DecidedOn)));
        return new HonourFacts(HonourClause.Sentence(held), HonourClause.Lines(held), [.. awards.Select(a => AwardRow.Of(a.Award)).OrderByDescending(a => a.Year)]);
    }

    private async Task<Guid?[]> KeptIdsAsync(Guid personId, CancellationToken ct)
    {
        var kept = await db.Set<Organizations.Person>().AsNoTracking().Where(p => p.Id == personId).Select(p => p.MergedInto ?? p.Id).SingleAsync(ct);
        return await db.IdsOfAsync(kept, ct);
    }
}

/// <param name="Sentence">For the summary and the citation; empty when there is no award.</param>
/// <param name="Lines">For the report's part on earlier awards.</param>
public sealed record HonourFacts(string Sentence, string Lines, IReadOnlyList<AwardRow> Sources);
