using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Tests.Organizations;

public sealed class SetUpAgencyTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly SetUpAgencyRequest Good = new()
    {
        Name = "Sở Khoa học và Công nghệ tỉnh Lam Giang",
        ShortName = "Sở KH&CN",
        PlaceName = "Lam Giang",
        Symbol = "skhcn",
        ParentName = "Ủy ban nhân dân tỉnh Lam Giang",
        UpperAuthority = "Chủ tịch Ủy ban nhân dân tỉnh Lam Giang",
        StandingUnitName = "Văn phòng Sở",
        DirectorTitle = "Giám đốc",
        DirectorName = "Trịnh Quốc Bảo",
        AdministratorName = "Lê Thị Mơ",
        UserName = "molt",
        Password = "chim-se-nau-2025",
        PasswordAgain = "chim-se-nau-2025",
    };

    [Fact]
    public async Task It_names_all_faults_at_once_and_two_at_a_time_make_one_agency_for_good()
    {
        await using var office = new TestOffice(database, OrganizationScene.Today);
        var empty = await SetUpAsync(office, new SetUpAgencyRequest());
        empty.Refusals.Count.ShouldBe(12);
        var bad = await SetUpAsync(office, Good with { Symbol = "KH CN!", DirectorName = "Ông 7", Password = "molt-molt-1", PasswordAgain = "khác" });
        bad.Refusals.Select(r => r.Field).ShouldBe(["Symbol", "DirectorName", "PasswordAgain", "Password"]);
        (await office.WithDbAsync(db => db.Agencies.CountAsync())).ShouldBe(0);

        var both = await Task.WhenAll(SetUpAsync(office, Good), SetUpAsync(office, Good));
        var made = both.Single(r => r.Succeeded).Value!;
        both.Single(r => !r.Succeeded).Refusals.ShouldHaveSingleItem().ShouldBeOfType<AgencyExists>();
        await ShouldStandAsync(office, made);
    }

    private static async Task ShouldStandAsync(TestOffice office, AgencySetUp made)
    {
        var agency = (await office.RunAsync<AgencyQuery, AgencyDetails?>(q => q.FindAsync(default))).ShouldNotBeNull();
        agency.ShouldSatisfyAllConditions(
            a => a.Symbol.ShouldBe("SKHCN"),
            a => a.StandingUnitName.ShouldBe("Văn phòng Sở"),
            a => a.DirectorName.ShouldBe("Trịnh Quốc Bảo"));
        var actor = (await office.RunAsync<ActorQuery, Actor?>(q => q.FindAsync(made.AccountId, default))).ShouldNotBeNull();
        actor.Grants.Select(g => g.Role).ShouldBe([Role.StandingOfficer, Role.Administrator], ignoreOrder: true);
        actor.Grants.ShouldAllBe(g => g.UnitId == made.RootUnitId);
        actor.MustChangePassword.ShouldBeFalse();
    }

    private static Task<Result<AgencySetUp>> SetUpAsync(TestOffice office, SetUpAgencyRequest request) =>
        office.RunAsync<SetUpAgency, Result<AgencySetUp>>(o => o.ExecuteAsync(request, default));
}
