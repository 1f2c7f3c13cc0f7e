namespace ThiDua.Browser.Tests.Everywhere;

/// <summary>Every page that a role can reach from the navigation opens, keeps the accessibility rules in light and in dark, and fits a phone.</summary>
public sealed class EveryPageTests(DemoSite site) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task The_standing_officer_can_reach_every_kind_of_page()
    {
        var tour = new Tour(await site.SignedInAsync("quantri"));
        await tour.WalkAsync(deep: true);
        tour.Kinds.Count.ShouldBeGreaterThan(20, string.Join(", ", tour.Kinds));
        tour.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("truongdonvi")]
    [InlineData("canhan")]
    [InlineData("thanhvien")]
    [InlineData("thuky")]
    [InlineData("giamdoc")]
    [InlineData("ketoan")]
    [InlineData("bientap")]
    public async Task A_role_can_open_what_its_navigation_offers(string userName)
    {
        var tour = new Tour(await site.SignedInAsync(userName));
        await tour.WalkAsync(deep: false);
        tour.Faults.ShouldBeEmpty();
    }
}
