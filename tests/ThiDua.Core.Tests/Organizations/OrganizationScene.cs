using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Tests.Organizations;

/// <summary>One agency of a test class's database and somebody who manages all of it.</summary>
internal sealed class OrganizationScene(TestOffice office, Guid agencyId, Guid rootId, Actor manager)
{
    public static readonly DateOnly Today = new(2025, 6, 2);

    public Guid AgencyId { get; } = agencyId;

    public Guid RootId { get; } = rootId;

    public Actor Manager { get; } = manager;

    public TestData Data { get; } = new(office);

    public static async Task<OrganizationScene> SetAsync(TestOffice office)
    {
        var data = new TestData(office);
        var known = await office.WithDbAsync(db => db.Units.Where(u => u.ParentId == null).Select(u => new { u.AgencyId, u.Id }).SingleOrDefaultAsync());
        var (agencyId, rootId) = known is null ? await data.AgencyAsync() : (known.AgencyId, known.Id);
        return new OrganizationScene(office, agencyId, rootId, await data.ActorAsync(Role.Administrator, rootId));
    }

    public Task<Guid> UnitAsync(string name, Guid? parentId = null) => Data.UnitAsync(AgencyId, parentId ?? RootId, name);

    public Task<Guid> PersonAsync(string name, Guid unitId) => Data.PersonAsync(AgencyId, unitId, name);

    public Task<T> ReadAsync<T>(Func<ThiDuaDb, Task<T>> read) => office.WithDbAsync(read);

    /// <summary>Of a result that should have been refused: the sentences.</summary>
    public static IEnumerable<string> Sentences<T>(Result<T> result)
        where T : notnull => result.Refusals.Select(r => r.Sentence);
}
