using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Decisions.Funds;

/// <summary>What else the subjects of a list were given, for the rule of several awards in one period; one query for all of them.</summary>
internal sealed class OverlapReader(ThiDuaDb db)
{
    /// <summary>By dossier, each award that stands and whose money is known; the list's own decision is left out.</summary>
    public async Task<ILookup<Guid, PeriodAward>> OthersAsync(Guid decisionId, IReadOnlyCollection<Guid> nominationIds, CancellationToken ct)
    {
        var kinds = db.AwardKinds;
        var people = db.People;
        var rows = await db.Nominations.AsNoTracking()
            .Where(n => nominationIds.Contains(n.Id))
            .SelectMany(
                n => db.Set<Award>().Where(a => a.State == AwardStanding.Standing && a.SourceId != decisionId && a.Amount != null && a.AwardCode != null
                    && ((n.PersonId != null && a.KeptPersonId == people.Where(p => p.Id == n.PersonId).Select(p => p.MergedInto ?? p.Id).FirstOrDefault())
                        || (n.SubjectUnitId != null && a.UnitId == n.SubjectUnitId)
                        || (n.GroupId != null && a.GroupId == n.GroupId))),
                (n, a) => new { NominationId = n.Id, a.AwardName, a.Number, a.Symbol, a.TitleYear, a.Amount, Class = kinds.Where(k => k.Code == a.AwardCode).Select(k => k.Class).First() })
            .ToListAsync(ct);
        return rows.ToLookup(r => r.NominationId, r => new PeriodAward(
            $"{r.AwardName} ({HonoursWords.Document(r.Number, r.Symbol, null)})", r.Class, r.TitleYear, r.Amount!.Value, r.Amount.Value));
    }
}
