using System.Text;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Nominations;

/// <summary>What people do to forms: a Vietnamese sentence, what was typed kept, never a 500.</summary>
public sealed class DossierBadInputTests(DossierSite site) : IClassFixture<DossierSite>, IAsyncLifetime
{
    private Visitor head = null!;
    private string dossierUrl = "";

    private string BatchUrl => $"/ho-so/phong-trao/{site.World.MovementId}?don-vi={site.World.DivisionId}";

    public async ValueTask InitializeAsync()
    {
        head = await site.SignedInAsync(DossierWorld.HeadName);
        var batch = await head.OpenAsync(BatchUrl);
        var offer = batch.Document.QuerySelectorAll("#Input_AwardOfferId option")[1].GetAttribute("value")!;
        var person = await site.World.PersonAsync($"Trần Thị {Letters()}", site.World.DivisionId, "Chuyên viên", isHead: false);
        batch = await head.OpenAsync($"{BatchUrl}&tim=tran thi");
        batch = await head.SubmitAsync(batch, "form[action*='handler=Propose']", ("Input.Subject", $"Person:{person}"), ("Input.AwardOfferId", offer));
        dossierUrl = batch.Document.QuerySelectorAll("table a[href^='/ho-so/']")[^1].GetAttribute("href")!;
    }

    public ValueTask DisposeAsync()
    {
        head.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("Results[0].Value", "sáu mươi", "không phải là số dùng được")]
    [InlineData("Results[0].Value", "-5", "Nhập một số từ 0")]
    [InlineData("Results[0].Value", "99999999999999999999", "không phải là số dùng được")]
    [InlineData("Results[0].AsOf", "31/2/2025", "không phải là ngày có trong lịch")]
    [InlineData("Results[0].AsOf", "1/1/1900", "từ năm 2000")]
    [InlineData("Results[0].AsOf", "1/1/2999", "ngoài khoảng 1900 - 2100")]
    public async Task A_result_that_cannot_be_is_refused_and_kept(string field, string typed, string sentence)
    {
        var page = await head.OpenAsync(dossierUrl);
        var refused = await head.SubmitAsync(page, "#report",
            ("Sections[1].Body", "Viết cùng lần bấm"), ("Results[0].Value", field.EndsWith("Value", StringComparison.Ordinal) ? typed : "60"), ("Results[0].AsOf", field.EndsWith("AsOf", StringComparison.Ordinal) ? typed : "31/5/2025"));
        refused.Status.ShouldBe(400);
        refused.Faults.ShouldContain(f => f.Contains(sentence, StringComparison.Ordinal));
        refused.Document.QuerySelector($"[name='{field}']")!.GetAttribute("value").ShouldBe(typed);
        refused.Document.QuerySelector("#Sections_1__Body")!.TextContent.Trim().ShouldBe("Viết cùng lần bấm");
        (await head.OpenAsync(dossierUrl)).Document.QuerySelector("#Sections_1__Body")!.TextContent.Trim().ShouldNotBe("Viết cùng lần bấm", "nothing is stored by halves");
    }

    [Fact]
    public async Task A_summary_of_a_thousand_and_one_letters_is_refused_and_kept()
    {
        var typed = new string('ă', 1001);
        var page = await head.OpenAsync(dossierUrl);
        var refused = await head.SubmitAsync(page, "form[action*='handler=Edit']", ("Edit.Achievement", typed));
        refused.Status.ShouldBe(400);
        refused.Faults.ShouldHaveSingleItem().ShouldContain("nhiều nhất là 1000");
        refused.Document.QuerySelector("#Edit_Achievement")!.TextContent.Trim().ShouldBe(typed);
        (await head.SubmitAsync(page, "form[action*='handler=Edit']", ("Edit.Achievement", "Đạt giải 🏆 cấp tỉnh"))).Words.ShouldContain("🏆");
    }

    [Fact]
    public async Task A_renamed_program_an_empty_file_and_no_file_are_refused()
    {
        var page = await head.OpenAsync(dossierUrl);
        const string Form = "details form[action*='handler=Attach']";
        var program = await head.SubmitWithFileAsync(page, Form, "Paper.File", "bao-cao.pdf", Encoding.ASCII.GetBytes("MZ\u0090\0 this is a program"), ("Paper.Title", "Báo cáo"));
        program.Status.ShouldBe(400);
        program.Faults.ShouldHaveSingleItem().ShouldContain("không đúng loại");
        program.Document.QuerySelector("#Paper_Title")!.GetAttribute("value").ShouldBe("Báo cáo");
        (await head.SubmitWithFileAsync(page, Form, "Paper.File", "trong.pdf", [], ("Paper.Title", "Báo cáo"))).Status.ShouldBe(400);
        (await head.SubmitAsync(page, Form, ("Paper.Title", "Báo cáo"))).Faults.ShouldHaveSingleItem().ShouldStartWith("Chọn tệp cần tải lên");
        (await head.SubmitWithFileAsync(page, Form, "Paper.File", "a.pdf", Encoding.ASCII.GetBytes("%PDF-1.7"), ("Paper.Title", new string('a', 301)))).Faults.ShouldHaveSingleItem().ShouldContain("nhiều nhất là 300");
    }

    [Fact]
    public async Task A_forty_megabyte_upload_is_refused_with_a_sentence()
    {
        var page = await head.OpenAsync(dossierUrl);
        var bytes = new byte[40 * 1024 * 1024];
        Encoding.ASCII.GetBytes("%PDF-1.7").CopyTo(bytes, 0);
        var refused = await head.SubmitWithFileAsync(page, "details form[action*='handler=Attach']", "Paper.File", "lon.pdf", bytes, ("Paper.Title", "Quá lớn"));
        refused.Status.ShouldBe(400);
        refused.Faults.ShouldHaveSingleItem().ShouldContain("vượt quá 25 MB");
    }

    [Fact]
    public async Task A_form_posted_twice_counts_once()
    {
        var page = await head.OpenAsync(dossierUrl);
        const string Form = "details form[action*='handler=Attach']";
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.7 một");
        (await head.SubmitWithFileAsync(page, Form, "Paper.File", "a.pdf", pdf, ("Paper.Title", "Ảnh hiện trường"))).Words.ShouldContain("Đã thêm giấy tờ.");
        var again = await head.SubmitWithFileAsync(page, Form, "Paper.File", "a.pdf", pdf, ("Paper.Title", "Ảnh hiện trường"));
        again.Words.ShouldContain("đã được ghi nhận");
        again.Document.QuerySelectorAll(".paper strong").Count(s => s.TextContent == "Ảnh hiện trường").ShouldBe(1);
    }

    [Fact]
    public async Task Two_tabs_without_script_lose_no_text()
    {
        var first = await head.OpenAsync(dossierUrl);
        var second = first;
        await head.SubmitAsync(first, "#report", ("Sections[1].Body", "Thẻ thứ nhất"));
        var refused = await head.SubmitAsync(second, "#report", ("Sections[1].Body", "Thẻ thứ hai"), ("Sections[2].Body", "Biện pháp của thẻ hai"));
        refused.Status.ShouldBe(409);
        refused.Document.QuerySelector("#Sections_1__Body")!.TextContent.Trim().ShouldBe("Thẻ thứ hai");
        refused.Words.ShouldContain("Thẻ thứ nhất");
        var settled = await head.SubmitAsync(refused, "#report");
        settled.Document.QuerySelector("#Sections_1__Body")!.TextContent.Trim().ShouldBe("Thẻ thứ hai");
        settled.Document.QuerySelector("#Sections_2__Body")!.TextContent.Trim().ShouldBe("Biện pháp của thẻ hai");
    }

    [Fact]
    public async Task Autosave_answers_the_script_and_wants_the_forms_token()
    {
        var page = await head.OpenAsync(dossierUrl);
        var token = page.Document.QuerySelector("#report input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var url = page.Document.QuerySelector("#report")!.GetAttribute("data-autosave-url")!;
        var saved = await PostAsync(url, ("__RequestVerificationToken", token), ("section.Code", "sang_kien"), ("section.Body", "Đang gõ"), ("section.Revision", "0"));
        ((int)saved.StatusCode).ShouldBe(200);
        (await saved.Content.ReadAsStringAsync()).ShouldBe("""{"revision":1,"at":"08:00"}""");
        var clash = await PostAsync(url, ("__RequestVerificationToken", token), ("section.Code", "sang_kien"), ("section.Body", "Thẻ khác"), ("section.Revision", "0"));
        ((int)clash.StatusCode).ShouldBe(409);
        ((int)(await PostAsync(url, ("section.Code", "sang_kien"), ("section.Body", "Giả mạo"), ("section.Revision", "1"))).StatusCode).ShouldBe(400);
        ((int)(await PostAsync(url, ("__RequestVerificationToken", token), ("section.Code", "'; drop table x;"), ("section.Revision", "abc"))).StatusCode).ShouldBe(400);
    }

    [Fact]
    public async Task Another_unit_meets_no_such_dossier_and_no_such_batch()
    {
        using var other = await site.SignedInAsync(DossierWorld.CentreHeadName);
        (await other.OpenAsync(dossierUrl)).Status.ShouldBe(404);
        (await other.OpenAsync(BatchUrl)).Status.ShouldBe(404);
        (await other.OpenAsync("/ho-so?xem=ho-so")).Words.ShouldContain("Chưa có hồ sơ nào");
    }

    [Theory]
    [InlineData("/ho-so?trang-thai=zzz&phong-trao=abc&don-vi=1&trang=-4&tim=%25_")]
    [InlineData("/ho-so?xem=don-vi&trang-thai=99")]
    [InlineData("/ho-so?trang=999999999999999999999")]
    public async Task A_crooked_address_still_opens(string url) =>
        (await head.OpenAsync(url)).Status.ShouldBe(200);

    [Fact]
    public async Task The_list_downloads_as_a_spreadsheet()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/ho-so?xem=ho-so&handler=Xlsx");
        var answer = await head.RawAsync(request);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        (await answer.Content.ReadAsByteArrayAsync()).AsSpan(0, 2).ToArray().ShouldBe("PK"u8.ToArray());
    }

    private static string Letters() => new([.. Guid.NewGuid().ToByteArray().Take(8).Select(b => (char)('a' + (b % 26)))]);

    private async Task<HttpResponseMessage> PostAsync(string url, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
        return await head.RawAsync(request);
    }
}
