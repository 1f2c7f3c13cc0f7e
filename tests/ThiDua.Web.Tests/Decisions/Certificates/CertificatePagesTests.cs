using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Decisions.Certificates;

/// <summary>Layouts, printing and checking of certificates as people meet them.</summary>
public sealed class CertificatePagesTests(DecisionSite site) : IClassFixture<DecisionSite>
{
    [Fact]
    public async Task A_layout_is_made_moved_by_its_numbers_saved_and_brought_back()
    {
        using var officer = await site.SignedInAsync();
        var editor = await CreateAsync(officer, "Phôi thử một");
        editor.Document.QuerySelector("#ban-ve svg .cn-o[data-muc='5']").ShouldNotBeNull();

        var saved = await officer.SubmitAsync(editor, "[data-layout-editor]", ("Input.Fields[5].X", "40,5"));
        saved.Words.ShouldContain("Đã lưu bản 2.");
        saved.Document.QuerySelector("#ban-ve .cn-o[data-muc='5']")!.GetAttribute("x").ShouldBe("40.5");

        var back = await officer.SubmitAsync(saved, "form[action*='handler=Restore']");
        back.Words.ShouldContain("Đã khôi phục bản 1 thành bản 3.");
        back.Document.QuerySelector("[name='Input.Fields[5].X']")!.GetAttribute("value").ShouldBe("36");
    }

    [Theory]
    [InlineData("Input.Fields[5].X", "400")]
    [InlineData("Input.Fields[5].X", "")]
    [InlineData("Input.Fields[5].X", "bốn mươi")]
    [InlineData("Input.Fields[5].Size", "-3")]
    [InlineData("Input.PageWidth", "99999999")]
    [InlineData("Input.Name", "")]
    public async Task A_wrong_number_is_said_at_its_box_and_kept(string box, string typed)
    {
        using var officer = await site.SignedInAsync();
        var editor = await CreateAsync(officer, $"Phôi {box} {typed.Length}");

        var refused = await officer.SubmitAsync(editor, "[data-layout-editor]", (box, typed));

        refused.Status.ShouldBe(400);
        refused.Faults.ShouldNotBeEmpty();
        refused.Document.QuerySelector($"[name='{box}']")!.GetAttribute("value").ShouldBe(typed);
    }

    [Fact]
    public async Task The_drawing_follows_what_is_typed_without_saving_it()
    {
        using var officer = await site.SignedInAsync();
        var editor = await CreateAsync(officer, "Phôi vẽ lại");

        var drawn = await officer.PressAsync(editor, "button[formaction*='handler=Preview']", ("Input.Fields[5].Y", "60"));

        drawn.Document.QuerySelector("#ban-ve .cn-o[data-muc='5']")!.GetAttribute("y").ShouldBe("60");
        (await officer.OpenAsync(editor.Url)).Document.QuerySelector("[name='Input.Fields[5].Y']")!.GetAttribute("value").ShouldNotBe("60");
        (await officer.PressAsync(editor, "button[formaction*='handler=Test']")).Text.ShouldStartWith("%PDF-");
        (await officer.PressAsync(editor, "button[formaction*='handler=Sample']")).Text.ShouldStartWith("%PDF-");
    }

    [Fact]
    public async Task Certificates_are_printed_and_whoever_holds_one_is_answered_without_signing_in()
    {
        using var officer = await site.SignedInAsync();
        var url = await IssuedAsync(officer, "81", "810");
        var printing = await officer.OpenAsync($"{url}/chung-nhan");
        (await officer.PressAsync(printing, "button[name='Input.All'][value='false']")).Faults.ShouldHaveSingleItem().ShouldContain("Chưa chọn chứng nhận nào");
        var printed = await officer.PressAsync(printing, "button[name='Input.All'][value='true']", ("Input.Format", "ZipOfPdf"));
        printed.Words.ShouldContain("Nhiều tệp PDF (.zip)");

        using var anybody = site.Visit();
        var token = (string)(await site.ScalarAsync("select token from decisions.certificate_code limit 1"))!;
        var found = await anybody.OpenAsync($"/chung-nhan/{token}");
        found.Words.ShouldContain("Có giá trị");
        var typed = await anybody.SubmitAsync(found, "main form", ("Input.Number", (string)(await NumberAsync())!), ("Input.Code", (string)(await site.ScalarAsync("select code from decisions.certificate_code limit 1"))!));
        typed.Words.ShouldContain("Có giá trị");
        var unknown = await anybody.SubmitAsync(typed, "main form", ("Input.Number", "1/2025"), ("Input.Code", "0000-0000"));
        unknown.Status.ShouldBe(200);
        unknown.Words.ShouldContain("Không tìm thấy");
        (await anybody.SubmitAsync(unknown, "main form", ("Input.Number", ""), ("Input.Code", new string('x', 300)))).Status.ShouldBe(400);
        using var raw = await anybody.RawAsync(new HttpRequestMessage(HttpMethod.Get, $"/chung-nhan/{token}"));
        raw.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex, nofollow"]);
        raw.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
    }

    [Fact]
    public async Task An_accountant_neither_prints_nor_changes_layouts()
    {
        using var officer = await site.SignedInAsync();
        var editor = await CreateAsync(officer, "Phôi riêng");
        using var accountant = await site.SignedInAsync(DecisionSite.AccountantName);

        (await accountant.OpenAsync("/mau-chung-nhan")).Status.ShouldBe(403);
        (await accountant.OpenAsync(editor.Url)).Status.ShouldBe(403);
    }

    private static async Task<VisitedPage> CreateAsync(Visitor officer, string name) => await officer.SubmitAsync(
        await officer.OpenAsync("/mau-chung-nhan"), "form[action*='handler=Create']", ("Input.Name", name), ("Input.AwardCode", "giay_khen_so"));

    private Task<object?> NumberAsync() => site.ScalarAsync(
        "select register_number || '/' || register_year from decisions.decision_item where id = (select item_id from decisions.certificate_code limit 1)");

    private async Task<string> IssuedAsync(Visitor officer, string plan, string number)
    {
        var movement = await site.MovementAsync(plan, own: 1);
        var list = await officer.OpenAsync("/quyet-dinh");
        list.Document.QuerySelectorAll("form[action*='handler=Draft']").Single(f => f.QuerySelector($"[value='{movement.OwnOfferId}']") is not null).Id = "draft-it";
        var url = (await officer.SubmitAsync(list, "#draft-it")).Url;
        await officer.SubmitAsync(await officer.OpenAsync(url), "form[action*='handler=Send']");
        await site.CheckAsync(url);
        using var director = await site.SignedInAsync(DecisionSite.DirectorName);
        await director.SubmitAsync(await director.OpenAsync(url), "form[action*='handler=Approve']");
        (await officer.SubmitAsync(await officer.OpenAsync($"{url}/ban-hanh"), "main form", ("Input.Number", number), ("Input.IssuedOn", "02/06/2025"))).Status.ShouldBe(200);
        return url;
    }
}

/// <summary>Looking up one code after another ends at a limit.</summary>
public sealed class LookupLimitTests(DecisionSite site) : IClassFixture<DecisionSite>
{
    [Fact]
    public async Task Whoever_tries_codes_is_stopped_within_a_minute()
    {
        using var anybody = site.Visit();
        var answers = new List<int>();
        for (var i = 0; i < 35; i++)
        {
            using var answer = await anybody.RawAsync(new HttpRequestMessage(HttpMethod.Get, $"/chung-nhan/{Guid.NewGuid():N}"));
            answers.Add((int)answer.StatusCode);
        }

        answers.Take(20).ShouldAllBe(s => s == 200);
        answers[^1].ShouldBe(429);
    }
}
