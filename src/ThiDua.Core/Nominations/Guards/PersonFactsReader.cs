using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>Service and conduct of the people proposed; rows of a merged person count for the one who was kept.</summary>
internal sealed class PersonFactsReader(ThiDuaDb db, WorkingCalendar calendar)
{
    public async Task<Func<GuardHead, PersonFacts?>> OfAsync(IReadOnlyCollection<GuardHead> heads, CancellationToken ct)
    {
        var kept = heads.Where(h => h.KeptPersonId is not null).Select(h => h.KeptPersonId!.Value).Distinct().ToList();
        if (kept.Count == 0)
        {
            return _ => null;
        }

        var disciplines = (await db.Disciplines.AsNoTracking().Where(d => kept.Contains(d.Person.MergedInto ?? d.PersonId)).OrderBy(d => d.FromDay)
            .Select(d => new { Id = d.Person.MergedInto ?? d.PersonId, d.Person.FullName, d.Form, d.FromDay, d.ToDay }).ToListAsync(ct)).ToLookup(d => d.Id);
        var absences = (await db.Absences.AsNoTracking().Where(a => kept.Contains(a.Person.MergedInto ?? a.PersonId)).OrderBy(a => a.FromDay)
            .Select(a => new { Id = a.Person.MergedInto ?? a.PersonId, a.Kind, a.FromDay, a.ToDay }).ToListAsync(ct)).ToLookup(a => a.Id);
        var places = (await db.Memberships.AsNoTracking().Where(m => kept.Contains(m.Person.MergedInto ?? m.PersonId)).OrderBy(m => m.ValidFrom)
            .Select(m => new { Id = m.Person.MergedInto ?? m.PersonId, m.UnitId, m.Unit.Name, m.Unit.Path, m.IsPrimary, m.ValidFrom, m.ValidTo }).ToListAsync(ct)).ToLookup(m => m.Id);
        return head => head.KeptPersonId is not { } id ? null : new PersonFacts
        {
            Id = id,
            Sex = head.Sex,
            IsLeader = head.IsLeader,
            JoinedOn = places[id].Select(m => (DateOnly?)m.ValidFrom).Min(),
            Disciplines = [.. disciplines[id].Select(d => new DisciplineFact(d.FullName, d.Form, d.FromDay, d.ToDay))],
            Absences = [.. absences[id].Select(a => new AbsenceFact(a.Kind, a.FromDay, a.ToDay))],
            Posts = [.. places[id].Where(m => m.IsPrimary).Select(m => new PostFact(m.UnitId, m.Name, m.ValidFrom, m.ValidTo, m.Path.StartsWith(head.ProposerPath, StringComparison.Ordinal)))],
            Calendar = calendar,
        };
    }
}
