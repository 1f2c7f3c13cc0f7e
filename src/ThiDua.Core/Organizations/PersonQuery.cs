using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

/// <summary>One person, for whoever may read the organization there, and for themselves.</summary>
public sealed class PersonQuery(ThiDuaDb db, TimeProvider clock) : IQuery
{
    public async Task<PersonDetails?> FindAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var people = actor.PersonId == id
            ? db.People.AsNoTracking()
            : db.People.AsNoTracking().Within(db, actor.PatternsFor(Permission.ReadOrganization), DateOnly.MinValue);
        var person = await people.Where(p => p.Id == id)
            .Select(p => new PersonDetails
            {
                Id = p.Id,
                Code = p.Code,
                FullName = p.FullName,
                BirthDate = p.BirthDate,
                Sex = p.Sex,
                StaffKind = p.StaffKind,
                Email = p.Email,
                Phone = p.Phone,
                Note = p.Note,
                Version = p.Version,
                AccountId = db.Users.Where(a => a.PersonId == p.Id).Select(a => (Guid?)a.Id).FirstOrDefault(),
                UserName = db.Users.Where(a => a.PersonId == p.Id).Select(a => a.UserName).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(ct);
        return person is null ? null : person with { Places = await PlacesAsync(id, ct), Councils = await CouncilsAsync(id, ct), Groups = await GroupsAsync(id, ct) };
    }

    private async Task<IReadOnlyList<PersonPlace>> PlacesAsync(Guid id, CancellationToken ct)
    {
        var today = clock.Today();
        return await db.Memberships.AsNoTracking()
            .Where(m => m.PersonId == id)
            .OrderBy(m => m.ValidTo != null && m.ValidTo < today).ThenByDescending(m => m.IsPrimary).ThenByDescending(m => m.ValidFrom)
            .Select(m => new PersonPlace
            {
                Id = m.Id,
                UnitId = m.UnitId,
                UnitName = m.Unit.Name,
                UnitPath = m.Unit.Path,
                UnitKind = m.Unit.Kind,
                Position = m.Position,
                IsLeader = m.IsLeader,
                IsHead = m.IsHead,
                IsPrimary = m.IsPrimary,
                ValidFrom = m.ValidFrom,
                ValidTo = m.ValidTo,
                IsOver = m.ValidTo != null && m.ValidTo < today,
            })
            .ToListAsync(ct);
    }

    private async Task<IReadOnlyList<PersonCouncil>> CouncilsAsync(Guid id, CancellationToken ct) =>
        await db.CouncilMembers.AsNoTracking()
            .Where(m => m.PersonId == id)
            .OrderByDescending(m => m.ValidFrom)
            .Select(m => new PersonCouncil(m.CouncilId, m.Council.Name, m.Role, m.ValidFrom, m.ValidTo))
            .ToListAsync(ct);

    private async Task<IReadOnlyList<UnitLink>> GroupsAsync(Guid id, CancellationToken ct) =>
        await db.StaffGroupMembers.AsNoTracking()
            .Where(m => m.PersonId == id)
            .OrderBy(m => m.Group.Name)
            .Select(m => new UnitLink(m.GroupId, m.Group.Name, m.Group.ValidTo))
            .ToListAsync(ct);
}

public sealed record PersonDetails
{
    public required Guid Id { get; init; }
    public string? Code { get; init; }
    public required string FullName { get; init; }
    public DateOnly? BirthDate { get; init; }
    public Sex? Sex { get; init; }
    public required StaffKind StaffKind { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Note { get; init; }
    public uint Version { get; init; }
    public Guid? AccountId { get; init; }
    public string? UserName { get; init; }
    public IReadOnlyList<PersonPlace> Places { get; init; } = [];
    public IReadOnlyList<PersonCouncil> Councils { get; init; } = [];
    public IReadOnlyList<UnitLink> Groups { get; init; } = [];
}

public sealed record PersonPlace
{
    public required Guid Id { get; init; }
    public required Guid UnitId { get; init; }
    public required string UnitName { get; init; }
    public required string UnitPath { get; init; }
    public required UnitKind UnitKind { get; init; }
    public required string Position { get; init; }
    public bool IsLeader { get; init; }
    public bool IsHead { get; init; }
    public bool IsPrimary { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    public bool IsOver { get; init; }
}

public sealed record PersonCouncil(Guid CouncilId, string CouncilName, CouncilRole Role, DateOnly ValidFrom, DateOnly? ValidTo);
