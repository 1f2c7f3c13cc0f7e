using System.Text;
using ThiDua.Papers.Signing;
using ThiDua.Testing;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Decisions;

/// <summary>A decision signed outside, over HTTP without script: handed out, taken back at each step, issued.</summary>
public sealed class SigningJourneyTests(DecisionSite site) : IClassFixture<DecisionSite>
{
    [Fact]
    public async Task Handed_out_signed_numbered_sealed_and_issued_with_what_was_typed_kept_at_each_refusal()
    {
        using var officer = await site.SignedInAsync();
        var url = await ApprovedAsync(officer, "41");
        (await officer.OpenAsync(url)).Words.ShouldContain("Ký số: giao tệp, nhận lại từng bước");
        var page = await officer.SubmitAsync(await officer.OpenAsync($"{url}/ky-so"), "form[action*='handler=HandOut']");
        page.Words.ShouldContain("Đã lập tệp giao ký.");

        (await officer.SubmitAsync(page, "form[action*='handler=Take']")).Faults.ShouldHaveSingleItem().ShouldBe("Chọn tệp PDF đã ký số.");
        (await TakeAsync(officer, page, "MZ chương trình"u8.ToArray())).Status.ShouldBe(400);
        var handedOut = await FileAsync(officer, page, "Tệp giao ký");
        (await TakeAsync(officer, page, handedOut)).Faults.ShouldHaveSingleItem().ShouldContain("chưa có chữ ký số nào");
        page = await TakeAsync(officer, page, Signed(handedOut, leader: true));
        page.Words.ShouldContain("Đã nhận tệp có chữ ký số của Hoàng Minh Tuệ.");
        page.Words.ShouldContain("chưa có trong danh sách tin cậy của cơ quan");
        (await officer.OpenAsync($"{url}/ban-hanh")).Words.ShouldContain("Làm xong các bước ký số rồi ban hành.");

        var refused = await officer.SubmitAsync(page, "form[action*='handler=Number']", ("Numbering.Number", "mười"), ("Numbering.NumberedOn", "31/12/2999"));
        refused.Status.ShouldBe(400);
        refused.Document.QuerySelector("input[name='Numbering.Number']")!.GetAttribute("value").ShouldBe("mười", "what was typed stays");
        page = await officer.SubmitAsync(page, "form[action*='handler=Number']", ("Numbering.Number", "41"), ("Numbering.NumberedOn", "02/06/2025"));
        page.Words.ShouldContain("Đã ghi số, ngày vào tệp.");
        page = await TakeAsync(officer, page, Signed(await FileAsync(officer, page, "Tệp đã ghi số, ngày"), leader: false));
        page.Words.ShouldContain("Đủ chữ ký số. Ban hành số 41 ngày 02/6/2025.");

        var issue = await officer.OpenAsync($"{url}/ban-hanh");
        issue.Document.QuerySelector("input[name='Input.Number']")!.GetAttribute("value").ShouldBe("41");
        (await officer.SubmitAsync(issue, "main form")).Words.ShouldContain("Đã ban hành số 41");
        (await officer.OpenAsync($"{url}/ky-so")).Words.ShouldContain("Đã ban hành");
    }

    [Fact]
    public async Task The_list_of_trusted_issuers_is_the_administrators_and_names_what_was_wrong()
    {
        using var administrator = await site.SignedInAsync();
        var page = await administrator.OpenAsync("/chung-thu-tin-cay");
        var empty = await administrator.SubmitAsync(page, "form[action*='handler=Add']");
        empty.Faults.Count.ShouldBe(2);
        var long300 = new string('ơ', 600);
        var tooLong = await administrator.SubmitWithFileAsync(page, "form[action*='handler=Add']", "Input.File", "a.cer", "🙂"u8.ToArray(), ("Input.Note", long300));
        tooLong.Status.ShouldBe(400);
        tooLong.Words.ShouldContain(long300);
        var added = await administrator.SubmitWithFileAsync(
            page, "form[action*='handler=Add']", "Input.File", "goc.pem", Encoding.ASCII.GetBytes(TestKeys.Of.Root.ExportCertificatePem()), ("Input.Note", "Tải từ trang của nơi cấp"));
        added.Words.ShouldContain("Cơ quan chứng thực thử nghiệm Hòa An");
        var removed = await administrator.SubmitAsync(added, "form[action*='handler=Remove']");
        removed.Faults.ShouldHaveSingleItem().ShouldContain("lý do bỏ");
        (await administrator.SubmitAsync(removed, "form[action*='handler=Remove']", ("Removal.Reason", "Thử xong"))).Words.ShouldContain("Đã bỏ");
        using var accountant = await site.SignedInAsync(DecisionSite.AccountantName);
        (await accountant.OpenAsync("/chung-thu-tin-cay")).Status.ShouldBe(403);
    }

    private static Task<VisitedPage> TakeAsync(Visitor officer, VisitedPage page, byte[] pdf) =>
        officer.SubmitWithFileAsync(page, "form[action*='handler=Take']", "Input.File", "da-ky.pdf", pdf);

    private static byte[] Signed(byte[] pdf, bool leader) =>
        PdfSigner.Sign(pdf, leader ? TestKeys.Of.Leader : TestKeys.Of.Agency, null, TestKeys.SignedAt).Pdf.ShouldNotBeNull();

    private static async Task<byte[]> FileAsync(Visitor officer, VisitedPage page, string heading)
    {
        var sheet = page.Document.QuerySelectorAll("section.sheet").Single(s => s.QuerySelector("h2")?.TextContent.Trim() == heading);
        using var request = new HttpRequestMessage(HttpMethod.Get, sheet.QuerySelector("a[href^='/tep/']")!.GetAttribute("href"));
        using var answer = await officer.RawAsync(request);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<string> ApprovedAsync(Visitor officer, string plan)
    {
        var movement = await site.MovementAsync(plan, own: 1);
        var list = await officer.OpenAsync("/quyet-dinh");
        var form = list.Document.QuerySelectorAll("form[action*='handler=Draft']").Single(f => f.QuerySelector($"[value='{movement.OwnOfferId}']") is not null);
        form.Id = "draft-it";
        var url = (await officer.SubmitAsync(list, "#draft-it")).Url;
        await officer.SubmitAsync(await officer.OpenAsync(url), "form[action*='handler=Send']");
        await site.CheckAsync(url);
        using var director = await site.SignedInAsync(DecisionSite.DirectorName);
        await director.SubmitAsync(await director.OpenAsync(url), "form[action*='handler=Approve']");
        return url;
    }
}
