using System.Text;
using AngleSharp.Dom;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Nominations;

/// <summary>A dossier's whole way over HTTP, without script: proposed, written, sent, returned, sent again, accepted.</summary>
public sealed class DossierJourneyTests(DossierSite site) : IClassFixture<DossierSite>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\nbien ban hop xet");

    private string BatchUrl => $"/ho-so/phong-trao/{site.World.MovementId}?don-vi={site.World.DivisionId}";

    [Fact]
    public async Task From_proposal_to_acceptance()
    {
        using var head = await site.SignedInAsync(DossierWorld.HeadName);
        var batch = await ProposeAsync(head);
        batch.Words.ShouldContain("Đặng Thị Ánh");
        var dossierUrl = batch.Document.QuerySelector("table a[href^='/ho-so/']")!.GetAttribute("href")!;

        // Sent too early: everything that lacks is named, nothing is sent.
        var early = await head.SubmitAsync(batch, "form[action*='handler=Submit']");
        early.Status.ShouldBe(400);
        early.Faults.ShouldContain("Phòng Quản lý khoa học: thiếu biên bản họp xét. Tải lên bản đã ký.");
        early.Faults.ShouldContain(f => f.StartsWith("Đặng Thị Ánh: thiếu báo cáo thành tích (Mẫu 08, Nghị định 98/2023/NĐ-CP)", StringComparison.Ordinal));

        await FillAsync(dossierUrl);
        batch = await head.OpenAsync(BatchUrl);
        batch = await head.SubmitWithFileAsync(batch, "#tai-giay-to", "Files[0].File", "bien-ban.pdf", Pdf);
        batch.Words.ShouldContain("Đã thêm 1 giấy tờ.");
        batch = await head.SubmitAsync(batch, "form[action*='handler=Submit']");
        batch.Status.ShouldBe(200, batch.Words);
        batch.Words.ShouldContain("Đã gửi 1 hồ sơ đến Thường trực.");

        using var officer = await site.SignedInAsync();
        var seen = await officer.OpenAsync(dossierUrl);
        var stale = seen;
        (await officer.SubmitAsync(seen, "form[action*='handler=Return']", ("Reason", ""))).Faults.ShouldHaveSingleItem().ShouldStartWith("Ghi lý do trả lại");
        var returned = await officer.SubmitAsync(seen, "form[action*='handler=Return']", ("Reason", "Bổ sung số liệu so với chỉ tiêu"));
        returned.Words.ShouldContain("Bổ sung số liệu so với chỉ tiêu");

        // A second officer's old page meets the first one's act.
        var late = await officer.SubmitAsync(stale, "form[action*='handler=Accept']");
        late.Status.ShouldBe(409);

        var back = await head.OpenAsync(dossierUrl);
        back = await head.SubmitAsync(back, "form[action*='handler=Resubmit']");
        back.Words.ShouldContain("Đã gửi lại hồ sơ đến Thường trực.");

        var list = await officer.OpenAsync("/ho-so?trang-thai=Submitted");
        var id = list.Document.QuerySelector("input[name=Ids]")!.GetAttribute("value")!;
        list = await officer.SubmitAsync(list, "form[action*='handler=Accept']", ("Ids", id));
        list.Words.ShouldContain("Đã tiếp nhận 1 hồ sơ.");
        (await officer.OpenAsync(dossierUrl)).Words.ShouldContain("Lê Thị Mơ, 08:00 ngày 02/6/2025");
    }

    private async Task<VisitedPage> ProposeAsync(Visitor head)
    {
        var batch = await head.OpenAsync($"{BatchUrl}&tim=dang thi");
        batch.Status.ShouldBe(200);
        var offer = batch.Document.QuerySelectorAll("#Input_AwardOfferId option").Single(o => o.TextContent.StartsWith("Giấy khen", StringComparison.Ordinal)).GetAttribute("value")!;
        var nobody = await head.SubmitAsync(batch, "form[action*='handler=Propose']", ("Input.AwardOfferId", offer), ("Input.Achievement", "Số hóa hồ sơ"));
        nobody.Status.ShouldBe(400);
        nobody.Document.QuerySelector("#Input_Achievement")!.TextContent.Trim().ShouldBe("Số hóa hồ sơ");
        return await head.SubmitAsync(nobody, "form[action*='handler=Propose']", ("Input.Subject", $"Person:{site.World.AnhId}"), ("Input.AwardOfferId", offer));
    }

    private async Task FillAsync(string dossierUrl)
    {
        using var nominee = await site.SignedInAsync(DossierWorld.NomineeName);
        var page = await nominee.OpenAsync(dossierUrl);
        page.Document.QuerySelector("form[action*='handler=Edit']").ShouldBeNull("the award asked is the unit's business");
        page = await nominee.SubmitAsync(page, "#report",
            ("Sections[0].Body", "Sinh năm 1990"), ("Sections[1].Body", "Số hóa 1.200 hồ sơ"), ("Sections[2].Body", "Chia việc theo tuần"),
            ("Ticks[0].Met", "true"), ("Ticks[0].Evidence", "Xếp loại năm 2024"), ("Ticks[1].Met", "true"), ("CommonEvidence", "Quyết định số 15"),
            ("Results[0].Value", "62,5"), ("Results[0].AsOf", "31/5/2025"));
        page.Words.ShouldContain("Đã lưu hồ sơ.");
        page.Document.QuerySelector("#Ticks_0__Evidence")!.TextContent.Trim().ShouldBe("Xếp loại năm 2024");
        page.Document.QuerySelector("#Ticks_1__Evidence")!.TextContent.Trim().ShouldBe("Quyết định số 15");
        page.Document.QuerySelector("#Results_0__IsEstimated")!.HasAttribute("checked").ShouldBeTrue("the half year ends after the day of the number");
    }
}
