using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

/// <summary>One unit with its people, groups and former selves.</summary>
public sealed class UnitQuery(ThiDuaDb db, TimeProvider clock) : IQuery
{
    public async Task<UnitDetails?> FindAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var patterns = actor.PatternsFor(Permission.ReadOrganization);
        var today = clock.Today();
        var unit = await db.OwnUnits.AsNoTracking()
            .Where(u => u.Id == id && patterns.Any(p => EF.Functions.Like(u.Path, p)))
            .Select(u => new UnitDetails
            {
                Id = u.Id,
                Name = u.Name,
                ShortName = u.ShortName,
                Code = u.Code,
                Kind = u.Kind,
                Path = u.Path,
                ProtocolOrder = u.ProtocolOrder,
                ValidFrom = u.ValidFrom,
                ValidTo = u.ValidTo,
                ParentId = u.ParentId,
                ParentName = u.Parent!.Name,
                SuccessorId = u.SuccessorId,
                SuccessorName = u.Successor!.Name,
                Version = u.Version,
                Predecessors = db.Set<Unit>().Where(p => p.SuccessorId == u.Id).OrderBy(p => p.ValidTo).Select(p => new UnitLink(p.Id, p.Name, p.ValidTo)).ToList(),
                Children = db.Set<Unit>().Where(c => c.ParentId == u.Id && !c.IsOutside && (c.ValidTo == null || c.ValidTo >= today))
                    .OrderBy(c => c.ProtocolOrder).ThenBy(c => c.Name).Select(c => new UnitLink(c.Id, c.Name, c.ValidTo)).ToList(),
            })
            .AsSplitQuery()
            .SingleOrDefaultAsync(ct);
        return unit is null ? null : unit with { People = await PeopleAsync(id, today, ct), Groups = await GroupsAsync(id, ct) };
    }

    private async Task<IReadOnlyList<UnitPerson>> PeopleAsync(Guid id, DateOnly today, CancellationToken ct) =>
        await db.Memberships.AsNoTracking()
            .Where(m => m.UnitId == id && (m.ValidTo == null || m.ValidTo >= today))
            .OrderByDescending(m => m.IsHead).ThenByDescending(m => m.IsLeader).ThenBy(m => m.Person.GivenName).ThenBy(m => m.Person.FullName).ThenBy(m => m.Id)
            .Select(m => new UnitPerson(m.PersonId, m.Person.FullName, m.Position, m.IsHead, m.IsLeader, m.IsPrimary, m.Person.StaffKind, m.ValidFrom, m.ValidTo))
            .ToListAsync(ct);

    private async Task<IReadOnlyList<UnitGroup>> GroupsAsync(Guid id, CancellationToken ct) =>
        await db.StaffGroups.AsNoTracking()
            .Where(g => g.UnitId == id)
            .OrderBy(g => g.ValidTo != null).ThenBy(g => g.Name)
            .Select(g => new UnitGroup(g.Id, g.Name, g.ValidFrom, g.ValidTo, db.Set<StaffGroupMember>().Count(m => m.GroupId == g.Id)))
            .ToListAsync(ct);
}

public sealed record UnitDetails
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }
    public string? ShortName { get; init; }
    public string? Code { get; init; }
    public required UnitKind Kind { get; init; }
    public required string Path { get; init; }
    public int ProtocolOrder { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    public Guid? ParentId { get; init; }
    public string? ParentName { get; init; }
    public Guid? SuccessorId { get; init; }
    public string? SuccessorName { get; init; }
    public uint Version { get; init; }
    public IReadOnlyList<UnitLink> Predecessors { get; init; } = [];
    public IReadOnlyList<UnitLink> Children { get; init; } = [];
    public IReadOnlyList<UnitPerson> People { get; init; } = [];
    public IReadOnlyList<UnitGroup> Groups { get; init; } = [];
}

public sealed record UnitLink(Guid Id, string Name, DateOnly? ValidTo);

public sealed record UnitPerson(
    Guid PersonId, string FullName, string Position, bool IsHead, bool IsLeader, bool IsPrimary, StaffKind StaffKind, DateOnly ValidFrom, DateOnly? ValidTo);

public sealed record UnitGroup(Guid Id, string Name, DateOnly ValidFrom, DateOnly? ValidTo, int Members);
