using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>Standing awards of those proposed, from the one view that knows them all; what the dossier itself brought is not an earlier award.</summary>
internal sealed class EarlierAwardReader(ThiDuaDb db)
{
    public async Task<Func<GuardHead, IReadOnlyList<EarlierAward>>> OfAsync(IReadOnlyCollection<GuardHead> heads, CancellationToken ct)
    {
        var people = heads.Select(h => h.KeptPersonId).Where(id => id is not null).Distinct().ToArray();
        var units = heads.Select(h => h.UnitId).Where(id => id is not null).Distinct().ToArray();
        var groups = heads.Select(h => h.GroupId).Where(id => id is not null).Distinct().ToArray();
        var rows = await db.Awards
            .Where(a => a.State == AwardStanding.Standing && (people.Contains(a.KeptPersonId) || units.Contains(a.UnitId) || groups.Contains(a.GroupId)))
            .OrderByDescending(a => a.TitleYear).ThenByDescending(a => a.DecidedOn).ThenBy(a => a.Id)
            .ToListAsync(ct);
        var ids = heads.Select(h => h.Id).ToList();
        var own = (await db.DecisionItems.AsNoTracking().Where(i => ids.Contains(i.NominationId)).Select(i => new { i.Id, i.NominationId }).ToListAsync(ct))
            .Select(i => (i.NominationId, i.Id)).ToHashSet();
        return head => [.. rows
            .Where(a => head.Kind is SubjectKind.Individual ? a.KeptPersonId == head.KeptPersonId : head.UnitId is { } unit ? a.UnitId == unit : a.GroupId == head.GroupId)
            .Where(a => !own.Contains((head.Id, a.Id)))
            .Select(a => new EarlierAward(
                a.AwardCode, HonoursWords.AwardBy(a.AwardName, a.Authority), a.Authority, a.TitleYear, a.DecidedOn, HonoursWords.Document(a.Number, a.Symbol, a.DecidedOn),
                a.Source is AwardSource.Decision ? $"/quyet-dinh/{a.SourceId}" : null) { Achievement = a.Achievement })];
    }
}
