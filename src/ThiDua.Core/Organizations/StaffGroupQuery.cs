using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

public sealed class StaffGroupQuery(ThiDuaDb db) : IQuery
{
    public async Task<StaffGroupDetails?> FindAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var patterns = actor.PatternsFor(Permission.ReadOrganization);
        return await db.StaffGroups.AsNoTracking()
            .Where(g => g.Id == id && patterns.Any(p => EF.Functions.Like(g.Unit.Path, p)))
            .Select(g => new StaffGroupDetails(
                g.Id, g.UnitId, g.Unit.Name, g.Name, g.ValidFrom, g.ValidTo,
                db.Set<StaffGroupMember>().Where(m => m.GroupId == g.Id).OrderBy(m => m.Person.GivenName).ThenBy(m => m.Person.FullName)
                    .Select(m => new PersonOption(m.PersonId, m.Person.FullName, "")).ToList()))
            .SingleOrDefaultAsync(ct);
    }
}

public sealed record StaffGroupDetails(
    Guid Id, Guid UnitId, string UnitName, string Name, DateOnly ValidFrom, DateOnly? ValidTo, IReadOnlyList<PersonOption> Members);
