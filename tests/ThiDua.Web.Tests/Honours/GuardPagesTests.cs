using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Honours;

/// <summary>Achievements, conduct and findings at the windows of those who meet them.</summary>
public sealed class GuardPagesTests(DossierSite site) : IClassFixture<DossierSite>, IAsyncLifetime
{
    private Visitor head = null!;
    private Visitor officer = null!;
    private Guid person;
    private string dossierUrl = "";

    public async ValueTask InitializeAsync()
    {
        head = await site.SignedInAsync(DossierWorld.HeadName);
        officer = await site.SignedInAsync();
        var batchUrl = $"/ho-so/phong-trao/{site.World.MovementId}?don-vi={site.World.DivisionId}";
        var batch = await head.OpenAsync(batchUrl);
        var offer = batch.Document.QuerySelectorAll("#Input_AwardOfferId option")[1].GetAttribute("value")!;
        var name = $"Lò Thị {new string([.. Guid.NewGuid().ToString("N")[..8].Select(c => (char)('a' + (c % 26)))])}";
        person = await site.World.PersonAsync(name, site.World.DivisionId, "Chuyên viên", isHead: false);
        batch = await head.OpenAsync($"{batchUrl}&tim={Uri.EscapeDataString(name)}");
        batch = await head.SubmitAsync(batch, "form[action*='handler=Propose']", ("Input.Subject", $"Person:{person}"), ("Input.AwardOfferId", offer));
        dossierUrl = batch.Document.QuerySelectorAll("table a[href^='/ho-so/']").First(a => a.TextContent.Contains(name, StringComparison.Ordinal)).GetAttribute("href")!;
    }

    public ValueTask DisposeAsync()
    {
        head.Dispose();
        officer.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_new_achievement_typed_badly_is_kept_and_typed_well_stands_in_the_dossier_and_the_list()
    {
        var page = await head.OpenAsync(dossierUrl);
        var refused = await head.SubmitAsync(page, "form[action*='handler=Fresh']", ("Fresh.Title", new string('x', 501)), ("Fresh.StartedOn", "1/1/1900"), ("Fresh.EndedOn", "31/2/2025"));
        refused.Status.ShouldBe(400);
        refused.Document.QuerySelector("[name='Fresh.Title']")!.GetAttribute("value").ShouldBe(new string('x', 501));
        refused.Document.QuerySelector("[name='Fresh.EndedOn']")!.GetAttribute("value").ShouldBe("31/2/2025");
        var kept = await head.SubmitAsync(page, "form[action*='handler=Fresh']",
            ("Fresh.Kind", "Initiative"), ("Fresh.Title", "Số hóa sổ theo dõi 🏆"), ("Fresh.Level", "Base"), ("Fresh.StartedOn", "01/02/2025"), ("Fresh.EndedOn", "30/5/2025"));
        kept.Document.QuerySelector("#thanh-tich")!.TextContent.ShouldContain("Số hóa sổ theo dõi 🏆");
        (await head.OpenAsync("/thanh-tich?tim=so hoa so")).Words.ShouldContain("Trong 1 hồ sơ");
        (await head.OpenAsync("/thanh-tich?loai=Khong&da-khen=x&trang=zz")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Conduct_is_not_there_for_the_head_and_the_finding_tells_them_no_word_of_it()
    {
        var file = await officer.OpenAsync($"/nhan-su/{person}/ho-so-thi-dua");
        var refused = await officer.SubmitAsync(file, "form[action*='handler=Discipline']", ("Discipline.Form", ""), ("Discipline.From", "1/1/2999"));
        refused.Status.ShouldBe(400);
        var kept = await officer.SubmitAsync(file, "form[action*='handler=Discipline']",
            ("Discipline.Form", "Reprimand"), ("Discipline.Document", "Quyết định số 3/QĐ-SKHCN"), ("Discipline.From", "05/01/2025"));
        kept.Words.ShouldContain("Khiển trách");
        (await head.OpenAsync($"/nhan-su/{person}/ho-so-thi-dua")).Status.ShouldBeOneOf(403, 404);
        (await head.OpenAsync($"/nhan-su/{person}")).Words.ShouldNotContain("Khiển trách");

        var mine = (await head.OpenAsync(dossierUrl)).Document.QuerySelector("#kiem-tra")!.TextContent;
        mine.ShouldContain("Thường trực đang xem xét theo quy định này");
        mine.ShouldNotContain("khiển trách", Case.Insensitive);
        (await officer.OpenAsync(dossierUrl)).Document.QuerySelector("#kiem-tra")!.TextContent.ShouldContain("khiển trách, từ ngày 05/01/2025");
        (await officer.OpenAsync("/ho-so?xem=ho-so")).Words.ShouldContain("Chưa qua kiểm tra");
    }

    [Fact]
    public async Task An_answer_to_a_finding_that_is_not_there_is_refused_in_words()
    {
        var page = await officer.OpenAsync($"/nhan-su/{person}/ho-so-thi-dua");
        await officer.SubmitAsync(page, "form[action*='handler=Discipline']",
            ("Discipline.Form", "Reprimand"), ("Discipline.Document", "Quyết định số 3/QĐ-SKHCN"), ("Discipline.From", "05/01/2025"));
        var dossier = await officer.OpenAsync(dossierUrl);
        var form = "form[action*='handler=Answer']";
        var empty = await officer.SubmitAsync(dossier, form, ("Answer.Reason", ""));
        empty.Status.ShouldBe(400);
        var stale = await officer.SubmitAsync(dossier, form, ("Answer.Reason", "Đã đối chiếu"), ("Answer.Fingerprint", "0"));
        stale.Status.ShouldBe(409);
        stale.Words.ShouldContain("Kết quả kiểm tra vừa thay đổi");
        var answered = await officer.SubmitAsync(dossier, form, ("Answer.Reason", "Đã đối chiếu Nghị định 98/2023/NĐ-CP"));
        answered.Document.QuerySelector("#kiem-tra")!.TextContent.ShouldContain("xác nhận lúc");
    }

    [Fact]
    public async Task Another_units_head_reads_neither_the_achievement_nor_its_form()
    {
        var saved = SetUpSite.Must(await site.RunAsync<SaveAchievement, Result<AchievementSaved>>(o => o.ExecuteAsync(
            new SaveAchievementRequest(null, 0, site.World.DivisionId, new AchievementFields
            {
                Kind = AchievementKind.Topic, Title = "Đề tài của phòng", Level = AchievementLevel.Province, StartedOn = new DateOnly(2024, 1, 1), EndedOn = new DateOnly(2025, 1, 1),
            }),
            site.Administrator,
            default)));
        using var other = await site.SignedInAsync(DossierWorld.CentreHeadName);
        (await other.OpenAsync($"/thanh-tich/{saved.Id}")).Status.ShouldBe(404);
        (await other.OpenAsync($"/thanh-tich/{saved.Id}/sua")).Status.ShouldBe(404);
        (await other.OpenAsync("/thanh-tich")).Words.ShouldNotContain("Đề tài của phòng");
        (await officer.OpenAsync($"/thanh-tich/{saved.Id}")).Words.ShouldContain("Cấp tỉnh");
    }
}
