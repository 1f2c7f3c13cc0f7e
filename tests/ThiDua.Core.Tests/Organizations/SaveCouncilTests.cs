using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Tests.Organizations;

public sealed class SaveCouncilTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly Today = new(2025, 6, 2);

    [Fact]
    public async Task Who_manages_one_unit_takes_no_council_from_another()
    {
        await using var office = new TestOffice(database, Today);
        var data = new TestData(office);
        var (agency, root) = await data.AgencyAsync();
        var (mine, theirs) = (await data.UnitAsync(agency, root, "Phòng Của Tôi"), await data.UnitAsync(agency, root, "Phòng Khác"));
        var council = await data.CouncilOfAsync(agency, theirs);
        var manager = await data.ActorAsync(Role.StandingOfficer, mine);
        Task<Result<CouncilSaved>> SaveAsync(Guid? id) => office.RunAsync((SaveCouncil o) =>
            o.ExecuteAsync(new SaveCouncilRequest(id, 0, "Hội đồng mới", null, TestData.Founded, null, mine), manager, TestContext.Current.CancellationToken));
        (await SaveAsync(council)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();
        (await SaveAsync(null)).Succeeded.ShouldBeTrue();
    }
}
