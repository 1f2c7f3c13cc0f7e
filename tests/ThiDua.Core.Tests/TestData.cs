using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Tests;

/// <summary>Builds what a test stands on, as rows, in few words. People and agencies are invented.</summary>
public sealed class TestData(TestOffice office)
{
    public static readonly DateOnly Founded = new(2015, 1, 1);

    /// <summary>A department with its root unit; returns both ids.</summary>
    public Task<(Guid AgencyId, Guid RootId)> AgencyAsync(string name = "Sở Khoa học và Công nghệ tỉnh Lam Giang") => AddAsync(db =>
    {
        var agency = new Agency
        {
            Id = Guid.CreateVersion7(),
            Name = name,
            ShortName = "Sở KH&CN",
            PlaceName = "Lam Giang",
            Symbol = "SKHCN",
            ParentName = "Ủy ban nhân dân tỉnh Lam Giang",
            UpperAuthority = "Chủ tịch Ủy ban nhân dân tỉnh Lam Giang",
            DirectorTitle = "Giám đốc",
            CreatedAt = office.Clock.GetUtcNow(),
        };
        var root = NewUnit(agency.Id, null, UnitKind.Agency, name);
        db.AddRange(agency, root);
        return (agency.Id, root.Id);
    });

    public Task<Guid> UnitAsync(Guid agencyId, Guid parentId, string name, UnitKind kind = UnitKind.Division) => AddAsync(db =>
    {
        var unit = NewUnit(agencyId, parentId, kind, name);
        db.Add(unit);
        return unit.Id;
    });

    /// <summary>A person with a primary membership of a unit.</summary>
    public Task<Guid> PersonAsync(Guid agencyId, Guid unitId, string fullName, string position = "Chuyên viên", bool isHead = false, bool isLeader = false) => AddAsync(db =>
    {
        var person = new Person { Id = Guid.CreateVersion7(), AgencyId = agencyId, FullName = fullName, StaffKind = StaffKind.CivilServant, Sex = Sex.Female };
        db.Add(person);
        db.Add(new Membership
        {
            Id = Guid.CreateVersion7(),
            PersonId = person.Id,
            UnitId = unitId,
            Position = position,
            IsHead = isHead,
            IsLeader = isLeader || isHead,
            IsPrimary = true,
            ValidFrom = Founded,
        });
        return person.Id;
    });

    public Task<Guid> CouncilAsync(Guid agencyId, params (Guid PersonId, CouncilRole Role)[] members) => CouncilOfAsync(agencyId, null, members);

    /// <param name="unitId">Null is the agency's own council.</param>
    public Task<Guid> CouncilOfAsync(Guid agencyId, Guid? unitId, params (Guid PersonId, CouncilRole Role)[] members) => AddAsync(db =>
    {
        var seat = unitId ?? db.Units.Where(u => u.AgencyId == agencyId && u.ParentId == null).Select(u => u.Id).Single();
        var council = new Council { Id = Guid.CreateVersion7(), AgencyId = agencyId, UnitId = seat, Name = "Hội đồng Thi đua - Khen thưởng", ValidFrom = Founded };
        db.Add(council);
        db.AddRange(members.Select(m => new CouncilMember { Id = Guid.CreateVersion7(), CouncilId = council.Id, PersonId = m.PersonId, Role = m.Role, ValidFrom = Founded }));
        return council.Id;
    });

    /// <summary>Somebody who has a role for a unit's subtree, without an account row behind it.</summary>
    public async Task<Actor> ActorAsync(Role role, Guid unitId, Guid? personId = null, string name = "Người kiểm thử")
    {
        var unit = await office.WithDbAsync(db => db.Units.Where(u => u.Id == unitId).Select(u => new { u.Name, u.Path }).SingleAsync());
        return new Actor(Guid.CreateVersion7(), personId, name, [new ActorGrant(role, unitId, unit.Name, unit.Path)]);
    }

    /// <summary>Adds rows of any module inside a recorded operation of the test's own.</summary>
    public Task<T> AddAsync<T>(Func<ThiDuaDb, T> add)
        where T : notnull => office.RunAsync<AddRows, T>(rows => rows.AddAsync(add));

    private static Unit NewUnit(Guid agencyId, Guid? parentId, UnitKind kind, string name) =>
        new() { Id = Guid.CreateVersion7(), AgencyId = agencyId, ParentId = parentId, Kind = kind, Name = name, ValidFrom = Founded };
}

/// <summary>Saves what a test arranges.</summary>
public sealed class AddRows(ThiDuaDb db, Ledger ledger)
{
    public async Task<T> AddAsync<T>(Func<ThiDuaDb, T> add)
        where T : notnull
    {
        await using var work = await ledger.BeginAsync("tests.arrange", "Dựng dữ liệu kiểm thử", Actor.System, CancellationToken.None);
        var added = add(db);
        var result = await work.CommitAsync(added, CancellationToken.None);
        return result.Succeeded ? result.Value : throw new InvalidOperationException(result.Refusals[0].Sentence);
    }
}
