using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Accounts;

public sealed class SignInTests(SetUpSite site) : IClassFixture<SetUpSite>
{
    [Fact]
    public async Task Signing_in_leads_back_to_where_one_was_going_and_never_to_another_site()
    {
        using var visitor = site.Visit();
        var page = await visitor.OpenAsync("/nhan-su?ten=anh");
        page.Url.ShouldStartWith("/dang-nhap");
        (await visitor.SubmitAsync(page, "form", ("Input.UserName", SetUpSite.AdministratorName), ("Input.Password", SetUpSite.Password))).Url.ShouldBe("/nhan-su?ten=anh");

        using var lured = site.Visit();
        var lure = await lured.OpenAsync("/dang-nhap?tiep=https://la.example/");
        (await lured.SubmitAsync(lure, "form", ("Input.UserName", SetUpSite.AdministratorName), ("Input.Password", SetUpSite.Password))).Url.ShouldBe("/");
    }

    [Fact]
    public async Task Five_wrong_tries_lock_the_account_and_say_until_when()
    {
        await AccountAsync("Mạc Thị Khóa", "khoamt");
        using var visitor = site.Visit();
        for (var i = 0; i < 4; i++)
        {
            (await visitor.SignInAsync("khoamt", "sai")).Faults.ShouldHaveSingleItem().ShouldContain("không đúng");
        }

        (await visitor.SignInAsync("khoamt", "sai")).Faults.ShouldHaveSingleItem().ShouldContain("tạm khóa đến");
        (await visitor.SignInAsync("khoamt", SetUpSite.Password)).Faults.ShouldHaveSingleItem().ShouldContain("tạm khóa đến");
    }

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_read_the_same()
    {
        await AccountAsync("Ung Thị Lạ", "laut");
        using var visitor = site.Visit();
        var unknown = await visitor.SignInAsync("khong-co-ai", "sai");
        var wrong = await visitor.SignInAsync("laut", "sai");
        unknown.Faults.ShouldBe(wrong.Faults);
        unknown.Words.ShouldNotContain("Tài khoản dùng thử");
        unknown.Document.QuerySelector("[name='Input.Password']")!.GetAttribute("value").ShouldBeNull();
    }

    [Fact]
    public async Task A_temporary_password_is_shown_once_and_must_be_changed_before_anything_else()
    {
        using var admin = await site.SignedInAsync();
        var unit = site.Agency.StandingUnitId;
        var person = await PersonAsync("Thái Thị Tạm", unit);
        var created = await admin.SubmitAsync(await admin.OpenAsync($"/tai-khoan/them?nguoi={person}"), "main form");
        var password = created.Document.QuerySelector(".temporary-password")!.TextContent.Trim();
        (await admin.OpenAsync(created.Url)).Document.QuerySelector(".temporary-password").ShouldBeNull();
        await admin.SubmitAsync(created, "form[action*=Grant]", ("Input.Role", "Individual"), ("Input.UnitId", unit.ToString()));

        using var visitor = site.Visit();
        (await visitor.SignInAsync("tamtt", password)).Url.ShouldBe("/doi-mat-khau");
        var page = await visitor.OpenAsync("/phong-trao");
        page.Url.ShouldBe("/doi-mat-khau");
        (await visitor.SubmitAsync(page, "form", ("Input.CurrentPassword", password), ("Input.NewPassword", "tamtt"), ("Input.NewPasswordAgain", "khác"))).Status.ShouldBe(400);
        var home = await visitor.SubmitAsync(page, "form", ("Input.CurrentPassword", password), ("Input.NewPassword", "mot-cau-dai-de-nho"), ("Input.NewPasswordAgain", "mot-cau-dai-de-nho"));
        home.Url.ShouldBe("/");
        (await visitor.OpenAsync("/tai-khoan")).Status.ShouldBe(403);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once()
    {
        var account = await AccountAsync("Lục Văn Nghỉ", "nghilv");
        using var visitor = await site.SignedInAsync("nghilv");
        (await visitor.OpenAsync("/")).Status.ShouldBe(200);
        SetUpSite.Must(await site.RunAsync<DisableAccount, Result<Done>>(o => o.ExecuteAsync(new DisableAccountRequest(account, true), site.Administrator, default)));
        (await visitor.OpenAsync("/")).Status.ShouldNotBe(200);
        using var again = site.Visit();
        (await again.SignInAsync("nghilv", SetUpSite.Password)).Faults.ShouldHaveSingleItem().ShouldContain("đã bị khóa");
    }

    [Fact]
    public async Task A_link_does_not_sign_out_and_the_button_does()
    {
        using var visitor = await site.SignedInAsync();
        var home = await visitor.OpenAsync("/dang-xuat");
        home.Heading.ShouldStartWith("Việc của");
        (await visitor.SubmitAsync(home, "form[action='/dang-xuat']")).Url.ShouldBe("/dang-nhap");
        (await visitor.OpenAsync("/")).Url.ShouldStartWith("/dang-nhap");
    }

    private async Task<Guid> AccountAsync(string name, string userName) =>
        await site.AccountAsync(userName, await PersonAsync(name, site.Agency.StandingUnitId), Role.Individual, site.Agency.StandingUnitId);

    private async Task<Guid> PersonAsync(string name, Guid unit) =>
        SetUpSite.Must(await site.RunAsync<CreatePerson, Result<PersonCreated>>(o => o.ExecuteAsync(
            new CreatePersonRequest(new PersonFields { FullName = name, StaffKind = StaffKind.CivilServant }, new MembershipFields { UnitId = unit }), site.Administrator, default))).Id;
}
