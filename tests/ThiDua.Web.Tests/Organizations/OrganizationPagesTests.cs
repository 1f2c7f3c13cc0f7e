using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Organizations;

public sealed class OrganizationPagesTests(SetUpSite site) : IClassFixture<SetUpSite>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/tra-cuu?q=van+phong")]
    [InlineData("/don-vi?ca-cu=true")]
    [InlineData("/don-vi/them")]
    [InlineData("/don-vi/co-quan")]
    [InlineData("/don-vi/hoi-dong")]
    [InlineData("/don-vi/hoi-dong/them")]
    [InlineData("/nhan-su?trang=-5&doi-tuong=x&don-vi=y&ten=%25")]
    [InlineData("/nhan-su/them")]
    [InlineData("/nhan-su/nhap")]
    [InlineData("/tai-khoan?trang=999999999999")]
    [InlineData("/tai-khoan/them")]
    public async Task Every_page_opens_whatever_its_address_asks(string url)
    {
        using var visitor = await site.SignedInAsync();
        (await visitor.OpenAsync(url)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_unit_is_added_moved_and_ended_on_screen()
    {
        using var visitor = await site.SignedInAsync();
        var unit = await AddUnitAsync(visitor, "Trung tâm Ứng dụng");
        var team = await AddUnitAsync(visitor, "Tổ Truyền thông");
        var moved = await visitor.SubmitAsync(await visitor.OpenAsync($"{team}/chuyen"), "form[action*=Move]", ("Input.ParentId", IdOf(unit)));
        moved.Url.ShouldBe(team);
        moved.Document.QuerySelector(".page-kicker")!.TextContent.ShouldBe("Trung tâm Ứng dụng");

        var kept = await visitor.SubmitAsync(await visitor.OpenAsync($"{unit}/chuyen"), "form[action*=Close]", ("Input.LastDay", "30/6/2025"));
        kept.Status.ShouldBe(409);
        kept.Faults.ShouldHaveSingleItem().ShouldContain("còn 1 đơn vị cấp dưới");
        kept.Document.QuerySelector("[name='Input.LastDay']")!.GetAttribute("value").ShouldBe("30/6/2025");

        var ended = await visitor.SubmitAsync(await visitor.OpenAsync($"{team}/chuyen"), "form[action*=Close]", ("Input.LastDay", "30/6/2025"), ("Input.SuccessorId", IdOf(unit)));
        ended.Words.ShouldContain("Kết thúc ngày 30/6/2025");
        (await visitor.OpenAsync(unit)).Document.QuerySelectorAll(".facts a").Select(a => a.TextContent).ShouldContain("Tổ Truyền thông");
    }

    [Fact]
    public async Task Bad_input_is_answered_beside_the_field_and_stays_typed()
    {
        using var visitor = await site.SignedInAsync();
        var page = await visitor.OpenAsync("/nhan-su/them");
        var dates = await visitor.SubmitAsync(page, "main form", ("Input.FullName", "Lê Thị Mơ"), ("Input.BirthDate", "31/2/1990"), ("Input.ValidFrom", "01/01/2999"), ("Input.StaffKind", "Vua"));
        dates.Status.ShouldBe(400);
        dates.Faults.Count.ShouldBe(3);
        dates.Document.QuerySelector("[name='Input.BirthDate']")!.GetAttribute("value").ShouldBe("31/2/1990");

        var names = await visitor.SubmitAsync(page, "main form", ("Input.FullName", "Lê 😀 7"), ("Input.Email", "không phải thư"), ("Input.Phone", "gọi sau"), ("Input.BirthDate", "01/01/1900"));
        names.Status.ShouldBe(400);
        names.Faults.ShouldContain(f => f.Contains("Lê 😀 7", StringComparison.Ordinal));
        names.Faults.ShouldContain(f => f.Contains("tuổi phải từ 15", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_form_posted_twice_adds_one_person()
    {
        using var visitor = await site.SignedInAsync();
        var page = await visitor.OpenAsync("/nhan-su/them");
        (string Name, string Value)[] person = [("Input.FullName", "Ngụy Thị Hai Lần"), ("Input.StaffKind", "CivilServant"), ("Input.UnitId", site.Agency.StandingUnitId.ToString())];
        await visitor.SubmitAsync(page, "main form", [.. person, ("Input.Code", "HL1")]);
        await visitor.SubmitAsync(page, "main form", [.. person, ("Input.Code", "HL2")]);
        (await visitor.OpenAsync("/nhan-su?ten=nguy+thi+hai+lan")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Two_people_editing_one_unit_are_told_of_each_other()
    {
        using var first = await site.SignedInAsync();
        using var second = await site.SignedInAsync();
        var unit = await AddUnitAsync(first, "Phòng Hai Người");
        var (mine, theirs) = (await first.OpenAsync($"{unit}/sua"), await second.OpenAsync($"{unit}/sua"));
        (await first.SubmitAsync(mine, "main form", ("Input.Name", "Phòng Người Trước"))).Status.ShouldBe(200);
        var clash = await second.SubmitAsync(theirs, "main form", ("Input.Name", "Phòng Người Sau"));
        clash.Status.ShouldBe(409);
        clash.Faults.ShouldHaveSingleItem().ShouldContain("Lê Thị Mơ");
        clash.Document.QuerySelector("[name='Input.Name']")!.GetAttribute("value").ShouldBe("Phòng Người Sau");
    }

    [Fact]
    public async Task An_individual_sees_their_own_page_and_no_list()
    {
        var person = SetUpSite.Must(await site.RunAsync<CreatePerson, Result<PersonCreated>>(o => o.ExecuteAsync(
            new CreatePersonRequest(new PersonFields { FullName = "Mã Thị Riêng", StaffKind = StaffKind.CivilServant }, new MembershipFields { UnitId = site.Agency.StandingUnitId }),
            site.Administrator, default))).Id;
        await site.AccountAsync("riengmt", person, Role.Individual, site.Agency.StandingUnitId);
        using var visitor = await site.SignedInAsync("riengmt");
        (await visitor.OpenAsync($"/nhan-su/{person}")).Heading.ShouldBe("Mã Thị Riêng");
        (await visitor.OpenAsync($"/nhan-su/{site.Agency.DirectorPersonId}")).Status.ShouldBe(404);
        foreach (var url in new[] { "/nhan-su", "/don-vi", "/tai-khoan", "/nhan-su/nhap", $"/don-vi/{site.Agency.RootUnitId}" })
        {
            (await visitor.OpenAsync(url)).Status.ShouldBe(403, url);
        }

        (await visitor.OpenAsync("/tra-cuu?q=trinh")).Document.QuerySelectorAll(".hits li").Length.ShouldBe(0);
    }

    private static async Task<string> AddUnitAsync(Visitor visitor, string name)
    {
        var added = await visitor.SubmitAsync(await visitor.OpenAsync("/don-vi/them"), "main form", ("Input.Name", name), ("Input.Kind", "Division"));
        added.Heading.ShouldBe(name, added.Words);
        return added.Url;
    }

    private static string IdOf(string url) => url.Split('/')[^1];
}
