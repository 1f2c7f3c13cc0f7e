using System.Text;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Nominations;

/// <summary>Many at once: several papers in one press, sent with the same press, all complete dossiers taken in one.</summary>
public sealed class FewerPressesTests(DossierSite site) : IClassFixture<DossierSite>
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\nbien ban hop xet");

    private string BatchUrl => $"/ho-so/phong-trao/{site.World.MovementId}?don-vi={site.World.DivisionId}";

    [Fact]
    public async Task From_the_list_of_people_to_accepted_dossiers_in_four_presses()
    {
        using var head = await site.SignedInAsync(DossierWorld.HeadName);
        var batch = await head.OpenAsync($"{BatchUrl}&tim=dang thi");
        var offer = batch.Document.QuerySelectorAll("#Input_AwardOfferId option").Single(o => o.TextContent.StartsWith("Giấy khen", StringComparison.Ordinal)).GetAttribute("value")!;
        var dossier = await head.SubmitAsync(batch, "form[action*='handler=Propose']",
            ("Input.Subject", $"Person:{site.World.AnhId}"), ("Input.AwardOfferId", offer), ("Input.Achievement", "Số hóa hồ sơ"), ("open", "true"));
        dossier.Words.ShouldContain("Viết báo cáo, đánh dấu tiêu chí");
        batch = await head.SubmitAsync(dossier, "#report",
            ("Sections[0].Body", "Sinh năm 1990"), ("Sections[1].Body", "Số hóa 1.200 hồ sơ"), ("Sections[2].Body", "Chia việc theo tuần"),
            ("AllMet", "true"), ("CommonEvidence", "Quyết định số 15"), ("Results[0].Value", "62,5"), ("Results[0].AsOf", "31/5/2025"), ("back", "true"));
        batch.Words.ShouldContain("Hồ sơ của Phòng Quản lý khoa học");

        await BadFilesAsync(head, batch);
        batch = await head.SubmitWithFileAsync(await head.OpenAsync(BatchUrl), "#tai-giay-to", "Files[0].File", "bien-ban.pdf", Pdf, ("send", "true"));
        batch.Words.ShouldContain("Đã gửi 1 hồ sơ đến Thường trực.");

        using var officer = await site.SignedInAsync();
        var list = await officer.OpenAsync("/ho-so?trang-thai=Submitted");
        (await officer.SubmitAsync(list, "form[action*='handler=Accept']")).Faults.ShouldHaveSingleItem().ShouldStartWith("Chưa chọn hồ sơ nào");
        list = await officer.SubmitAsync(list, "form[action*='handler=Accept']", ("all", "true"));
        list.Words.ShouldContain("Đã tiếp nhận 1 hồ sơ.");
    }

    private static async Task BadFilesAsync(Visitor head, VisitedPage batch)
    {
        (await head.SubmitAsync(batch, "#tai-giay-to")).Faults.ShouldHaveSingleItem().ShouldStartWith("Chọn ít nhất một tệp");
        var program = await head.SubmitWithFileAsync(batch, "#tai-giay-to", "Files[0].File", "bien-ban.pdf", Encoding.ASCII.GetBytes("MZ\u0090\0 this is a program"), ("send", "true"));
        program.Status.ShouldBe(400);
        program.Faults.ShouldHaveSingleItem().ShouldContain("không đúng loại");
        var empty = await head.SubmitAsync(batch, "#tai-giay-to", ("send", "true"));
        empty.Faults.ShouldHaveSingleItem().ShouldContain("thiếu biên bản họp xét");
    }
}
