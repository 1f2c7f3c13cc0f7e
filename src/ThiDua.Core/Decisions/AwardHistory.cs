using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Decisions;

/// <summary>Awards of a person, with number, day, register and money, ours and those that lists brought. What was struck or refused is not part of anybody's history.</summary>
public sealed class AwardHistory(ThiDuaDb db) : IPersonHistorySource
{
    public async Task<IReadOnlyList<PersonHistoryRow>> OfAsync(Guid personId, Actor actor, CancellationToken ct)
    {
        var readable = await DecisionAccess.AgenciesAsync(db, Permission.ReadDecisions, actor, ct);
        var ids = await db.IdsOfAsync(personId, ct);
        var awards = await db.Awards.Where(a => ids.Contains(a.PersonId) && a.State == AwardStanding.Standing).ToListAsync(ct);
        return [.. awards.Select(a => new PersonHistoryRow(
            a.DecidedOn ?? new DateOnly(a.TitleYear, 12, 31),
            HonoursWords.AwardBy(a.AwardName, a.Authority),
            Detail(a),
            a.Source is AwardSource.Decision && readable.Contains(a.AgencyId) ? $"/quyet-dinh/{a.SourceId}" : null)).OrderByDescending(r => r.Day)];
    }

    private static string Detail(Award award)
    {
        var what = award.Achievement.Length > 0 ? award.Achievement.TrimEnd('.') + ". " : "";
        var register = award.RegisterNumber is { } n ? $", số sổ {n}/{award.RegisterYear}" : "";
        var money = award.Amount is { } amount ? $", tiền thưởng {amount.Written()}" : "";
        return $"{what}{HonoursWords.Document(award.Number, award.Symbol, award.DecidedOn)}{register}{money}";
    }
}
