using ThiDua.Web.Tests.Decisions;

namespace ThiDua.Web.Tests.Registers;

/// <summary>A paper from its first line to the unit that opens it, and what the register and the library say of it.</summary>
public sealed class RegisterJourneyTests(DecisionSite site) : IClassFixture<DecisionSite>
{
    private static readonly (string, string)[] Written =
    [
        ("Input.Type", "Notice"), ("Input.Symbol", "TB-SKHCN"), ("Input.Abstract", "Lịch xét khen thưởng"), ("Input.Text", "1. Các phòng gửi hồ sơ đúng hạn.\n2. Hội đồng họp cuối tháng."),
        ("Input.LegalBases", "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ"), ("Input.Recipients", "UBND tỉnh (để b/c)"),
        ("Input.SignerPosition", "Giám đốc"), ("Input.SignerName", "Hoàng Văn Sơn"),
    ];

    [Fact]
    public async Task A_paper_is_written_numbered_sent_and_opened_and_each_step_is_told()
    {
        using var officer = await site.SignedInAsync();
        var empty = await officer.SubmitAsync(await officer.OpenAsync("/van-ban/moi"), "main form", ("Input.Text", ""), ("Input.SignerName", ""));
        (empty.Status, empty.Faults.Count > 2).ShouldBe((400, true));
        var draft = await officer.SubmitAsync(await officer.OpenAsync("/van-ban/moi"), "main form", Written);
        draft.Heading.ShouldBe("Thông báo …/TB-SKHCN");
        draft.Document.QuerySelector("article.vb-du-thao").ShouldNotBeNull();
        (await officer.OpenAsync($"{draft.Url}?handler=Pdf")).Status.ShouldBe(200);
        var refused = await officer.SubmitAsync(draft, "form[action*='handler=Issue']", ("Input.Number", "12a"), ("Input.IssuedOn", "31/02/2025"));
        (refused.Status, refused.Document.QuerySelector("[name='Input.Number']")!.GetAttribute("value")).ShouldBe((400, "12a"));
        var issued = await officer.SubmitAsync(await officer.OpenAsync(draft.Url), "form[action*='handler=Issue']", ("Input.Number", "12"), ("Input.IssuedOn", "02/06/2025"));
        issued.Words.ShouldContain("còn trống 01-11");
        issued.Heading.ShouldBe("Thông báo 12/TB-SKHCN");

        var register = await officer.OpenAsync("/so-van-ban?nam=2025&tim=lich+xet");
        var entry = register.Document.QuerySelector("main tbody th a")!.GetAttribute("href")!;
        (await officer.OpenAsync("/so-van-ban?nam=2025&handler=Xlsx")).Status.ShouldBe(200);
        var page = await officer.OpenAsync(entry);
        page.Document.QuerySelector("[name='Adding.Lines']")!.TextContent.Trim().ShouldBe("UBND tỉnh (để b/c)");
        page = await officer.SubmitAsync(page, "form[action*='handler=Add']", ("Adding.Lines", "UBND tỉnh (để b/c)"));
        page.Words.ShouldContain("Đã ghi 1 nơi nhận");
        var wrong = await officer.SubmitAsync(page, "form[action*='handler=Send']", ("Sending.Way", "InProgram"), ("Sending.SentOn", "02/06/2025"));
        wrong.Faults.ShouldHaveSingleItem().ShouldContain("UBND tỉnh");
        var sent = await officer.SubmitAsync(wrong, "form[action*='handler=Send']", ("Sending.Way", "Post"), ("Sending.SentOn", "02/06/2025"));
        sent.Words.ShouldContain("Đã ghi gửi đến 1 nơi nhận");
        (await officer.OpenAsync("/so-van-ban/chua-nhan")).Words.ShouldContain("UBND tỉnh");
    }

    [Fact]
    public async Task Citations_lead_to_the_library_and_the_library_to_what_cites()
    {
        using var officer = await site.SignedInAsync();
        var list = await officer.OpenAsync("/thu-vien-van-ban?tim=98/2023");
        var text = await officer.OpenAsync(list.Document.QuerySelector("main tbody th a")!.GetAttribute("href")!);
        text.Words.ShouldContain("Chưa có bản");
        text.Words.ShouldContain("Dòng quy định");
        var refused = await officer.SubmitAsync(text, "form[action*='handler=Add']", ("Input.Address", "không phải địa chỉ"));
        (refused.Status, refused.Faults.Count).ShouldBe((400, 1));
        var kept = await officer.SubmitAsync(text, "form[action*='handler=Add']", ("Input.Address", "https://vanban.example/?docid=209499"));
        kept.Words.ShouldContain("https://vanban.example/?docid=209499");
        var row = await officer.OpenAsync(kept.Document.QuerySelector("main a[href^='/phap-luat/bang/']")!.GetAttribute("href")!);
        row.Document.QuerySelector("a[href='/thu-vien-van-ban/98-2023-nd-cp']").ShouldNotBeNull();
        (await officer.OpenAsync("/thu-vien-van-ban/khong-co-van-ban-nay")).Status.ShouldBe(404);
        (await officer.OpenAsync("/thu-vien-van-ban/98-2023")).Url.ShouldBe("/thu-vien-van-ban/98-2023-nd-cp");
    }
}
