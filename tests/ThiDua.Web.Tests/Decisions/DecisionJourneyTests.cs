using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Decisions;

/// <summary>From names selected to certificates, money and the closing report, over HTTP without script, each with their own account.</summary>
public sealed class DecisionJourneyTests(DecisionSite site) : IClassFixture<DecisionSite>
{
    [Fact]
    public async Task From_selection_to_payment_awarding_and_the_closed_report()
    {
        var movement = await site.MovementAsync("21", own: 2);
        using var officer = await site.SignedInAsync();
        var url = await DraftAsync(officer, movement.OwnOfferId);
        (await officer.SubmitAsync(await officer.OpenAsync(url), "form[action*='handler=Send']")).Words.ShouldContain("Đã chuyển người kiểm tra.");
        await site.CheckAsync(url);

        using var director = await site.SignedInAsync(DecisionSite.DirectorName);
        (await director.OpenAsync("/")).Words.ShouldContain("Ký duyệt quyết định khen thưởng");
        var before = await director.OpenAsync(url);
        before.Words.ShouldContain("0 tập thể, 2 cá nhân (0 lãnh đạo, 2 trực tiếp), tiền thưởng 1.420.000 đồng.");
        await StrikeFirstAsync(director, before);
        (await director.SubmitAsync(await director.OpenAsync(url), "form[action*='handler=Approve']")).Words.ShouldContain("Đã ký duyệt.");

        var issue = await officer.OpenAsync($"{url}/ban-hanh");
        var issued = await officer.SubmitAsync(issue, "main form", ("Input.Number", "057"), ("Input.IssuedOn", "02/06/2025"));
        issued.Words.ShouldContain("Đã ban hành số 57");
        issued.Words.ShouldContain("1/2025");

        await PayAsync(url);
        await HandOverAndCloseAsync(officer, movement.Id);
    }

    [Fact]
    public async Task What_the_upper_level_refuses_becomes_a_supplementary_list()
    {
        var movement = await site.MovementAsync("22", own: 0, upper: 2);
        using var officer = await site.SignedInAsync();
        using var director = await site.SignedInAsync(DecisionSite.DirectorName);
        var url = await DraftAsync(officer, movement.UpperOfferId);
        await officer.SubmitAsync(await officer.OpenAsync(url), "form[action*='handler=Send']");
        await site.CheckAsync(url);
        await director.SubmitAsync(await director.OpenAsync(url), "form[action*='handler=Approve']");
        await officer.SubmitAsync(await officer.OpenAsync($"{url}/ban-hanh"), "main form", ("Input.Number", "9"), ("Input.IssuedOn", "02/06/2025"));

        var answer = await officer.OpenAsync($"{url}/tra-loi");
        var wordless = await officer.SubmitAsync(answer, "main form", ("Input.AnswerNumber", "150/QĐ-UBND"), ("Input.AnswerOn", "02/06/2025"), ("Input.Lines[0].Outcome", "Granted"), ("Input.Lines[1].Outcome", "Refused"));
        wordless.Status.ShouldBe(400);
        wordless.Faults.ShouldContain(f => f.StartsWith("Ghi lý do cấp trên không tặng thưởng", StringComparison.Ordinal));
        var done = await officer.SubmitAsync(wordless, "main form", ("Input.Lines[1].Reason", "Hết chỉ tiêu"));
        done.Words.ShouldContain("1 được tặng, 1 không được tặng");

        var fell = await officer.SubmitAsync(done, "form[action*='handler=Fall']", ("ItemIds", done.Document.QuerySelector("input[name=ItemIds]")!.GetAttribute("value")!));
        fell.Words.ShouldContain("Đã chuyển 1 hồ sơ.");
        (await officer.OpenAsync(await DraftAsync(officer, movement.OwnOfferId))).Words.ShouldContain("Dự thảo");
    }

    private static async Task<string> DraftAsync(Visitor officer, Guid offerId)
    {
        var list = await officer.OpenAsync("/quyet-dinh");
        var form = list.Document.QuerySelectorAll("form[action*='handler=Draft']").Single(f => f.QuerySelector($"[value='{offerId}']") is not null);
        form.Id = "draft-it";
        var drafted = await officer.SubmitAsync(list, "#draft-it");
        drafted.Status.ShouldBe(200, drafted.Words);
        return drafted.Url;
    }

    private static async Task StrikeFirstAsync(Visitor director, VisitedPage page)
    {
        var strike = await director.OpenAsync(page.Document.QuerySelector("a[href*='/gach-ten/']")!.GetAttribute("href")!);
        (await director.SubmitAsync(strike, "main form", ("Input.GiveBack", "false"))).Faults.ShouldHaveSingleItem().ShouldContain("Ghi lý do");
        (await director.SubmitAsync(strike, "main form", ("Input.GiveBack", "false"), ("Input.Reason", "Đang xem xét đơn thư"))).Words.ShouldContain("Đã gạch tên");
    }

    private async Task PayAsync(string url)
    {
        using var accountant = await site.SignedInAsync(DecisionSite.AccountantName);
        var payment = await accountant.OpenAsync($"{url}/chi-thuong");
        payment.Words.ShouldContain("Bảy trăm mười nghìn đồng");
        var item = payment.Document.QuerySelector("input[name=ItemIds]")!.GetAttribute("value")!;
        var change = await accountant.OpenAsync($"{url}/chi-thuong/{item}");
        (await accountant.SubmitAsync(change, "main form", ("Input.Amount", "702.000"))).Faults.ShouldHaveSingleItem().ShouldContain("Ghi lý do");
        (await accountant.SubmitAsync(change, "main form", ("Input.Amount", "702.000"), ("Input.Reason", "Quy chế chi tiêu nội bộ"))).Words.ShouldContain("702.000 đồng");
        var paid = await accountant.SubmitAsync(await accountant.OpenAsync($"{url}/chi-thuong"), "main form", ("PaidOn", "02/06/2025"), ("ItemIds", item));
        paid.Words.ShouldContain("Đã ghi chi 702.000 đồng cho 1 tập thể, cá nhân.");
    }

    private static async Task HandOverAndCloseAsync(Visitor officer, Guid movementId)
    {
        var awarding = await officer.OpenAsync($"/quyet-dinh/trao/{movementId}");
        (await officer.SubmitAsync(awarding, "main form", ("Input.AwardedOn", "02/06/2025"), ("Input.Place", "Hội trường Sở"))).Words.ShouldContain("Đã ghi việc trao thưởng.");
        var report = await officer.OpenAsync($"/bao-cao/phong-trao/{movementId}");
        report.Document.QuerySelector("a[href$='/khen-tong']")!.TextContent.ShouldBe("1");
        (await officer.OpenAsync($"/bao-cao/phong-trao/{movementId}/gach-ten")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        var closed = await officer.SubmitAsync(report, "main form", ("Input.Assessment", "Phong trào thiết thực."));
        closed.Words.ShouldContain("Đã tổng kết phong trào và chốt báo cáo.");
        foreach (var link in closed.Document.QuerySelectorAll("a[href^='/tep/']").Select(a => a.GetAttribute("href")!))
        {
            (await officer.OpenAsync(link)).Status.ShouldBe(200);
        }
    }
}
