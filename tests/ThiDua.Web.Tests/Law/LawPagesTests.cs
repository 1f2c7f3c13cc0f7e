using ThiDua.Core.Accounts;
using ThiDua.Core.Law;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Law;

/// <summary>The administrator of law at the screen, over the invented department with a draft decision and a session to come.</summary>
public sealed class LawPagesTests(FilledSite site) : IClassFixture<FilledSite>
{
    private const string Coefficients = "/phap-luat/bang/he-so-tien-thuong";

    [Fact]
    public async Task One_person_drafts_and_proposes_another_sees_what_changes_and_releases()
    {
        using var officer = await SignedInAsync("thuongtruc");
        using var director = await SignedInAsync("giamdoc");
        var row = await OpenRowAsync(officer, $"{Coefficients}?tim=giay+khen+cua+giam+doc+so");
        row.Heading.ShouldBe("Giấy khen của Giám đốc Sở, cá nhân");
        var change = await DraftAsync(officer, row, "a.btn[href*='viec=Replace']", ("Input.Values[coefficient]", "0,5"), ("Input.Day", "01/12/2026"), ("Input.Citation", "Điều 5"), ("Input.Certainty", "Derived"));
        change.Words.ShouldContain("0,3 0,5");

        var preview = await officer.OpenAsync($"{change.Url}/xem-truoc");
        preview.Words.ShouldContain("1 việc đang làm thay đổi kết quả");
        preview.Words.ShouldContain("4 cá nhân × 1.270.000 đồng");
        (await officer.SubmitAsync(change, "form[action*=Propose]")).Words.ShouldContain("Chờ ban hành");

        var home = await director.OpenAsync("/");
        home.Words.ShouldContain("Ban hành đợt sửa quy định");
        var shown = await director.OpenAsync(change.Url);
        (await officer.OpenAsync(change.Url)).Document.QuerySelector("form[action*=Release]").ShouldBeNull();
        var released = await director.SubmitAsync(shown, "form[action*=Release]");
        released.Words.ShouldContain("Đã ban hành 1 dòng.");
        (await director.OpenAsync($"{Coefficients}?tim=giay+khen+cua+giam+doc+so&ngay=01/12/2026")).Words.ShouldContain("Điều 5");
    }

    [Fact]
    public async Task The_preview_shows_what_moves_in_money_votes_and_forms_and_keeps_nothing()
    {
        using var officer = await SignedInAsync("thuongtruc");
        var vote = await OpenRowAsync(officer, "/phap-luat/bang/ty-le-phieu?tim=giay+khen+cua+giam+doc+so");
        var change = await DraftAsync(officer, vote, "a.btn[href*='viec=Replace']",
            ("Input.Values[threshold_numerator]", "80"), ("Input.Values[threshold_denominator]", "100"), ("Input.Values[threshold_strict]", "false"), ("Input.Values[ballot_required]", "true"),
            ("Input.Day", "30/11/2026"), ("Input.Citation", "Điều 7"), ("Input.Certainty", "Derived"));
        var form = (await officer.OpenAsync("/phap-luat/bang/mau-bao-cao?tim=08")).Document.QuerySelector("main tbody a")!.GetAttribute("href")!;
        var end = await officer.OpenAsync($"{change.Url}/dong?bang=mau-bao-cao&viec=End&khoa={form.Split('/')[^1]}");
        (await officer.SubmitAsync(end, "main form.sheet", ("Input.Day", "29/11/2026"))).Faults.ShouldBeEmpty();

        var preview = await officer.OpenAsync($"{change.Url}/xem-truoc");
        preview.Words.ShouldContain("5 trên 9 phiếu (quá nửa tổng số thành viên Hội đồng)");
        preview.Words.ShouldContain("8 trên 9 phiếu (từ 80 % trở lên tổng số thành viên Hội đồng)");
        preview.Words.ShouldContain("không áp dụng vào ngày 30/11/2026");
        (await officer.OpenAsync($"{change.Url}/xem-truoc?ngay=20/11/2026")).Words.ShouldContain("Không có hồ sơ, phiên họp, quyết định nào đang làm thay đổi kết quả.");
        (await officer.OpenAsync(vote.Url)).Words.ShouldNotContain("Điều 7");
        (await officer.SubmitAsync(await officer.OpenAsync(change.Url), "form[action*=Abandon]")).Words.ShouldContain("Đã hủy");
    }

    [Fact]
    public async Task A_returned_change_comes_back_with_its_reason_and_a_line_can_be_written_anew()
    {
        using var officer = await SignedInAsync("thuongtruc");
        using var director = await SignedInAsync("giamdoc");
        var row = await officer.OpenAsync("/phap-luat/bang/van-ban/luat_06_2026");
        row.Words.ShouldContain("chưa đối chiếu");
        var change = await DraftAsync(officer, row, "a.btn[href*='viec=Confirm']", ("Input.CheckedBy", "Đỗ Thị Hạnh"));
        await officer.SubmitAsync(change, "form[action*=Propose]");
        var shown = await director.OpenAsync(change.Url);
        (await director.SubmitAsync(shown, "form[action*=Return]")).Faults.ShouldHaveSingleItem().ShouldContain("lý do trả lại");
        (await director.SubmitAsync(shown, "form[action*=Return]", ("Reason", "Ghi rõ ngày đối chiếu"))).Words.ShouldContain("Đã trả lại");

        var again = await officer.OpenAsync(change.Url);
        again.Words.ShouldContain("Ghi rõ ngày đối chiếu");
        var line = await officer.OpenAsync(again.Document.QuerySelector("a[href*='dong?dong=']")!.GetAttribute("href")!);
        line.Document.QuerySelector("[name='Input.CheckedBy']")!.GetAttribute("value").ShouldBe("Đỗ Thị Hạnh");
        var written = await officer.SubmitAsync(line, "main form.sheet", ("Input.CheckedOn", "19/11/2026"));
        written.Words.ShouldContain("Đỗ Thị Hạnh đối chiếu ngày 19/11/2026");
        written.Document.QuerySelectorAll(".law-lines > li").Length.ShouldBe(1);
        await officer.SubmitAsync(written, "form[action*=Propose]");
        await director.SubmitAsync(await director.OpenAsync(change.Url), "form[action*=Release]");
        (await officer.OpenAsync(row.Url)).Words.ShouldContain("đã đối chiếu văn bản gốc");
    }

    [Fact]
    public async Task Bad_input_is_answered_beside_the_field_and_stays_typed()
    {
        using var officer = await SignedInAsync("thuongtruc");
        var change = await NewAsync(officer, await officer.OpenAsync("/phap-luat/dot-sua/them"));
        var form = await officer.OpenAsync($"{change.Url}/dong?bang=danh-hieu-hinh-thuc&viec=Add");
        var refused = await officer.SubmitAsync(
            form, "main form.sheet",
            ("Input.Values[full_name]", new string('x', 300)), ("Input.Values[code]", "Mã 😀"), ("Input.Values[protocol_order]", "-1"), ("Input.Values[subject_kinds]", "individual"), ("Input.Values[subject_kinds]", "vua"),
            ("Input.Day", "31/2/2027"), ("Input.Certainty", "Confirmed"));
        refused.Status.ShouldBe(400);
        refused.Document.QuerySelector("[name='Input.Day']")!.GetAttribute("value").ShouldBe("31/2/2027");
        refused.Document.QuerySelector("[name='Input.Values[code]']")!.GetAttribute("value").ShouldBe("Mã 😀");
        refused.Document.QuerySelectorAll("[name='Input.Values[subject_kinds]'][checked]").Length.ShouldBe(1);

        var fixedDay = await officer.SubmitAsync(refused, "main form.sheet", ("Input.Day", "01/3/2027"));
        fixedDay.Status.ShouldBe(400);
        fixedDay.Faults.ShouldContain(f => f.Contains("tối đa 200 ký tự"));
        fixedDay.Faults.ShouldContain(f => f.Contains("Mã gồm chữ thường"));
        fixedDay.Faults.ShouldContain(f => f.Contains("Thứ tự lễ tân phải từ"));
        fixedDay.Faults.ShouldContain(f => f.Contains("tên người đã đối chiếu"));
    }

    [Theory]
    [InlineData("/phap-luat/bang/khong-co", 404)]
    [InlineData("/phap-luat/bang/luong-co-so/khong-co", 404)]
    [InlineData("/phap-luat/bang/luong-co-so?ngay=31/2/2026", 200)]
    [InlineData("/phap-luat/bang/luong-co-so?trang-thai=x&tim=%25&ngay=01/01/1900", 200)]
    [InlineData("/phap-luat/dot-sua?truoc=-5", 200)]
    [InlineData("/phap-luat/dot-sua?truoc=99999999999999999999", 200)]
    [InlineData("/phap-luat/dot-sua/00000000-0000-0000-0000-000000000001", 404)]
    [InlineData("/phap-luat/dot-sua/00000000-0000-0000-0000-000000000001/dong?bang=luong-co-so&viec=Add", 404)]
    [InlineData("/phap-luat/dot-sua/00000000-0000-0000-0000-000000000001/xem-truoc", 404)]
    [InlineData("/phap-luat/sap-het", 200)]
    public async Task Every_address_answers(string url, int status)
    {
        using var administrator = await SignedInAsync("quantri");
        (await administrator.OpenAsync(url)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task Every_table_opens_and_goes_into_a_workbook()
    {
        using var administrator = await SignedInAsync("quantri");
        var tables = await site.RunAsync((LawCatalog c) => Task.FromResult(c.Tables));
        foreach (var table in tables)
        {
            var page = await administrator.OpenAsync($"/phap-luat/bang/{table.Slug}?trang-thai=tat-ca");
            page.Status.ShouldBe(200, table.Slug);
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/phap-luat/bang/{table.Slug}?trang-thai=tat-ca&handler=Xlsx");
            using var answer = await administrator.RawAsync(request);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            bytes.Length.ShouldBeGreaterThan(1000, table.Slug);
        }
    }

    [Fact]
    public async Task Those_without_the_permission_see_neither_rules_nor_changes()
    {
        using var person = await SignedInAsync("canhan");
        (await person.OpenAsync("/phap-luat")).Status.ShouldBe(403);
        using var accountant = await SignedInAsync("ketoan");
        (await accountant.OpenAsync("/phap-luat")).Status.ShouldBe(200);
        (await accountant.OpenAsync("/phap-luat/dot-sua/them")).Status.ShouldBe(403);
    }

    private static async Task<VisitedPage> OpenRowAsync(Visitor visitor, string list) =>
        await visitor.OpenAsync((await visitor.OpenAsync(list)).Document.QuerySelector("main tbody a")!.GetAttribute("href")!);

    private static async Task<VisitedPage> DraftAsync(Visitor visitor, VisitedPage row, string action, params (string Name, string Value)[] filled)
    {
        var line = await NewAsync(visitor, await visitor.OpenAsync(row.Document.QuerySelector(action)!.GetAttribute("href")!));
        var change = await visitor.SubmitAsync(line, "main form.sheet", filled);
        change.Faults.ShouldBeEmpty();
        return change;
    }

    private static Task<VisitedPage> NewAsync(Visitor visitor, VisitedPage page) =>
        visitor.SubmitAsync(page, "main form.sheet", ("Input.Title", $"Đợt {Guid.NewGuid():N}"), ("Input.Basis", "Nghị định số 99/2027/NĐ-CP"));

    private async Task<Visitor> SignedInAsync(string userName)
    {
        var visitor = site.Visit();
        await visitor.SignInAsync(userName, DemoAccounts.Password);
        return visitor;
    }
}
