using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Accounts;

public sealed class EmptySite(TestServer server) : TestSite(server);

public sealed class SetUpPageTests(EmptySite site) : IClassFixture<EmptySite>
{
    private static readonly (string, string)[] Good =
    [
        ("Input.Name", "Sở Khoa học và Công nghệ tỉnh Lam Giang"), ("Input.ShortName", "Sở KH&CN"), ("Input.Symbol", "SKHCN"),
        ("Input.ParentName", "Ủy ban nhân dân tỉnh Lam Giang"), ("Input.PlaceName", "Lam Giang"), ("Input.UpperAuthority", "Chủ tịch Ủy ban nhân dân tỉnh Lam Giang"),
        ("Input.DirectorName", "Trịnh Quốc Bảo"), ("Input.AdministratorName", "Lê Thị Mơ"), ("Input.UserName", "molt"),
        ("Input.Password", "chim-se-nau-2025"), ("Input.PasswordAgain", "chim-se-nau-2025"),
    ];

    [Fact]
    public async Task The_first_visit_leads_to_the_set_up_which_keeps_what_was_typed_signs_in_and_closes_for_good()
    {
        using var visitor = site.Visit();
        var page = await visitor.OpenAsync("/phong-trao");
        page.Url.ShouldBe("/thiet-lap");

        var refused = await visitor.SubmitAsync(page, "form", ("Input.Name", new string('S', 300)), ("Input.Symbol", "kh 😀"), ("Input.DirectorName", "Trịnh Quốc Bảo"));
        refused.Status.ShouldBe(400);
        refused.Faults.ShouldContain(f => f.Contains("300 ký tự", StringComparison.Ordinal));
        refused.Document.QuerySelector("[name='Input.DirectorName']")!.GetAttribute("value").ShouldBe("Trịnh Quốc Bảo");

        using var rival = site.Visit();
        var rivalPage = await rival.OpenAsync("/thiet-lap");
        var home = await visitor.SubmitAsync(refused, "form", Good);
        home.Url.ShouldBe("/");
        home.Heading.ShouldBe("Việc của Lê Thị Mơ");
        home.Words.ShouldContain("Khai báo các phòng");

        (await rival.SubmitAsync(rivalPage, "form", Good)).Url.ShouldStartWith("/dang-nhap");
        (await visitor.OpenAsync("/thiet-lap")).Url.ShouldBe("/");
    }
}
