using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>Units and groups proposed: since when they work, who belongs to them, what those people hold.</summary>
internal sealed class CollectiveFactsReader(ThiDuaDb db)
{
    public async Task<Func<GuardHead, CollectiveFacts?>> OfAsync(IReadOnlyCollection<GuardHead> heads, CancellationToken ct)
    {
        var collectives = heads.Where(h => h.Kind is SubjectKind.Collective).ToList();
        if (collectives.Count == 0)
        {
            return _ => null;
        }

        var founding = await FoundingAsync(collectives, ct);
        var members = await MembersAsync(collectives, ct);
        var people = members.Select(m => m.PersonId).Distinct().ToList();
        var years = collectives.Select(h => h.Year).Distinct().ToList();
        var titled = await TitledAsync(people, years, [.. collectives.Select(h => h.MovementId).Distinct()], ct);
        var disciplines = (await db.Disciplines.AsNoTracking().Where(d => people.Contains(d.Person.MergedInto ?? d.PersonId) && years.Contains(d.FromDay.Year)).OrderBy(d => d.FromDay)
            .Select(d => new { Id = d.Person.MergedInto ?? d.PersonId, d.Person.FullName, d.Form, d.FromDay, d.ToDay }).ToListAsync(ct)).ToLookup(d => d.Id);
        return head =>
        {
            if (head.Kind is not SubjectKind.Collective)
            {
                return null;
            }

            var end = new DateOnly(head.Year, 12, 31);
            var own = members.Where(m => m.Of == (head.UnitId ?? head.GroupId) && m.From <= end && (m.To is null || m.To >= end)).Select(m => m.PersonId).Distinct().ToList();
            var founded = founding[(head.UnitId ?? head.GroupId)!.Value];
            return new CollectiveFacts
            {
                FoundedOn = founded.On,
                InheritsFrom = founded.Former,
                Members = own.Count,
                Advanced = own.Count(p => titled.Contains((p, head.Year)) || titled.Contains((p, -1))),
                Disciplines = [.. own.SelectMany(p => disciplines[p]).Select(d => new DisciplineFact(d.FullName, d.Form, d.FromDay, d.ToDay, $"/nhan-su/{d.Id}/ho-so-thi-dua"))],
                Url = head.UnitId is { } unit ? $"/don-vi/{unit}" : $"/don-vi/nhom/{head.GroupId}",
            };
        };
    }

    // A reorganised unit goes on with the time of the units whose work it took over (successor_id).
    private async Task<Dictionary<Guid, (DateOnly On, string? Former)>> FoundingAsync(List<GuardHead> heads, CancellationToken ct)
    {
        var units = heads.Where(h => h.UnitId is not null).Select(h => h.UnitId!.Value).Distinct().ToList();
        var groups = heads.Where(h => h.GroupId is not null).Select(h => h.GroupId!.Value).Distinct().ToList();
        var own = await db.Units.AsNoTracking().Where(u => units.Contains(u.Id)).Select(u => new { u.Id, u.ValidFrom }).ToListAsync(ct);
        var former = (await db.Units.AsNoTracking().Where(u => u.SuccessorId != null && units.Contains(u.SuccessorId.Value))
            .Select(u => new { Id = u.SuccessorId!.Value, u.Name, u.ValidFrom }).ToListAsync(ct)).ToLookup(u => u.Id);
        var named = await db.StaffGroups.AsNoTracking().Where(g => groups.Contains(g.Id)).Select(g => new { g.Id, g.ValidFrom }).ToListAsync(ct);
        return own
            .Select(u => former[u.Id].OrderBy(f => f.ValidFrom).FirstOrDefault() is { } oldest && oldest.ValidFrom < u.ValidFrom
                ? (u.Id, On: oldest.ValidFrom, Former: (string?)oldest.Name) : (u.Id, On: u.ValidFrom, Former: null))
            .Concat(named.Select(g => (g.Id, On: g.ValidFrom, Former: (string?)null)))
            .ToDictionary(f => f.Id, f => (f.On, f.Former));
    }

    private async Task<List<Member>> MembersAsync(List<GuardHead> heads, CancellationToken ct)
    {
        var units = heads.Where(h => h.UnitId is not null).Select(h => h.UnitId!.Value).Distinct().ToList();
        var groups = heads.Where(h => h.GroupId is not null).Select(h => h.GroupId!.Value).Distinct().ToList();
        var memberships = db.Memberships;
        var ofUnits = await (
            from unit in db.Units.AsNoTracking()
            where units.Contains(unit.Id)
            from m in memberships
            where m.IsPrimary && m.Unit.Path.StartsWith(unit.Path)
            select new Member(unit.Id, m.Person.MergedInto ?? m.PersonId, m.ValidFrom, m.ValidTo)).ToListAsync(ct);
        var ofGroups = await db.StaffGroupMembers.AsNoTracking().Where(m => groups.Contains(m.GroupId))
            .Select(m => new Member(m.GroupId, m.Person.MergedInto ?? m.PersonId, DateOnly.MinValue, null)).ToListAsync(ct);
        return [.. ofUnits, .. ofGroups];
    }

    // Every title of a person stands on Lao động tiên tiến (Luật 06/2022/QH15, Điều 21 to 24). Year -1: chosen in the same movement, not decided yet.
    private async Task<HashSet<(Guid, int)>> TitledAsync(List<Guid> people, List<int> years, List<Guid> movements, CancellationToken ct)
    {
        var held = await db.Awards
            .Where(a => a.State == AwardStanding.Standing && a.SubjectKind == SubjectKind.Individual && years.Contains(a.TitleYear) && a.KeptPersonId != null && people.Contains(a.KeptPersonId.Value))
            .Where(a => db.Set<AwardKind>().Any(k => k.Code == a.AwardCode && k.Class == AwardClass.Title))
            .Select(a => new { Id = a.KeptPersonId!.Value, a.TitleYear }).ToListAsync(ct);
        var chosen = await db.Nominations.AsNoTracking()
            .Where(n => movements.Contains(n.MovementId) && n.State == NominationState.Selected && n.Person != null && people.Contains(n.Person.MergedInto ?? n.Person.Id)
                && n.GrantedOffer!.AwardKind.Class == AwardClass.Title)
            .Select(n => n.Person!.MergedInto ?? n.Person.Id).ToListAsync(ct);
        return [.. held.Select(h => (h.Id, h.TitleYear)), .. chosen.Select(id => (id, -1))];
    }

    private sealed record Member(Guid Of, Guid PersonId, DateOnly From, DateOnly? To);
}
