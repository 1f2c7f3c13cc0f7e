using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>Achievements that dossiers name, with what else stands on the same parts. An award taken back that let its achievement go no longer counts.</summary>
internal sealed class AchievementReader(ThiDuaDb db)
{
    private static readonly NominationState[] Gone = [NominationState.Withdrawn, NominationState.NotSelected, NominationState.Struck, NominationState.Refused];

    public async Task<ILookup<Guid, LinkedAchievement>> OfAsync(IReadOnlyCollection<Guid> nominations, CancellationToken ct)
    {
        var linked = await db.AchievementUses.AsNoTracking()
            .Where(u => u.NominationId != null && nominations.Contains(u.NominationId.Value))
            .OrderBy(u => u.LinkedAt).ThenBy(u => u.Id)
            .Select(u => new { NominationId = u.NominationId!.Value, u.PartId, u.Part.Achievement })
            .ToListAsync(ct);
        var parts = linked.Select(l => l.PartId).Distinct().ToList();
        var others = parts.Count == 0 ? [] : await OthersAsync(parts, ct);
        return linked.ToLookup(l => l.NominationId, l => new LinkedAchievement
        {
            Id = l.Achievement.Id,
            Kind = l.Achievement.Kind,
            Title = l.Achievement.Title,
            Level = l.Achievement.Level,
            From = l.Achievement.StartedOn,
            To = l.Achievement.EndedOn,
            RequiredMonths = l.Achievement.RequiredMonths,
            RetiresLater = l.Achievement.RetiresLater,
            OtherUses = [.. others.Where(o => o.PartId == l.PartId && o.NominationId != l.NominationId).Select(o => o.Use)],
        });
    }

    private async Task<List<(Guid PartId, Guid? NominationId, OtherUse Use)>> OthersAsync(List<Guid> parts, CancellationToken ct)
    {
        var dossiers = await db.AchievementUses.AsNoTracking()
            .Where(u => parts.Contains(u.PartId) && u.Nomination != null && !Gone.Contains(u.Nomination.State))
            .Where(u => u.Held || u.Nomination!.State != NominationState.Awarded)
            .Select(u => new
            {
                u.PartId, u.NominationId, u.Held, u.Nomination!.State,
                Award = u.Nomination.GrantedOffer ?? u.Nomination.AwardOffer,
                AwardName = u.Nomination.GrantedOffer == null ? u.Nomination.AwardOffer.AwardKind.Name : u.Nomination.GrantedOffer.AwardKind.Name,
                Class = (AwardClass?)(u.Nomination.GrantedOffer == null ? u.Nomination.AwardOffer.AwardKind.Class : u.Nomination.GrantedOffer.AwardKind.Class),
                Movement = u.Nomination.Movement.Name ?? u.Nomination.Movement.Title,
            })
            .ToListAsync(ct);
        var past = await db.AchievementUses.AsNoTracking()
            .Where(u => parts.Contains(u.PartId) && u.PastAward != null && u.PastAward.State == AwardStanding.Standing)
            .Select(u => new { u.PartId, u.PastAward!.AwardCode, u.PastAward.AwardName, u.PastAward.Authority, u.PastAward.Number, u.PastAward.Symbol, u.PastAward.DecidedOn })
            .ToListAsync(ct);
        return
        [
            .. dossiers.Select(d => (d.PartId, d.NominationId, new OtherUse(
                $"{HonoursWords.AwardBy(d.AwardName, d.Award.Authority)}, {d.Movement} ({d.State.Label()})", d.Held, d.Class, $"/ho-so/{d.NominationId}"))),
            .. past.Select(p => (p.PartId, (Guid?)null, new OtherUse(
                $"{HonoursWords.AwardBy(p.AwardName, p.Authority)}, {HonoursWords.Document(p.Number, p.Symbol, p.DecidedOn)}", true, null, null))),
        ];
    }
}
