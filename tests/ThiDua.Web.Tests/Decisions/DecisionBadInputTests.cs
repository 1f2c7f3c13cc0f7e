using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Decisions;

/// <summary>Bad input on the forms of decisions: a Vietnamese sentence, what was typed kept, nothing written.</summary>
public sealed class DecisionBadInputTests(DecisionSite site) : IClassFixture<DecisionSite>
{
    [Theory]
    [InlineData("31", "abc", "02/06/2025", "chữ số")]
    [InlineData("32", "0", "02/06/2025", "chữ số")]
    [InlineData("33", "12🏆", "02/06/2025", "chữ số")]
    [InlineData("34", "12", "01/01/2999", "2999")]
    [InlineData("35", "12", "01/01/1900", "không được trước ngày")]
    [InlineData("36", "12", "31/02/2025", "không phải là ngày")]
    [InlineData("37", "12", "", "ngày ban hành")]
    [InlineData("38", "12", "01/06/2025", "sớm hơn ngày lãnh đạo duyệt")]
    public async Task A_number_or_day_that_cannot_be_is_refused_and_kept(string plan, string number, string day, string sentence)
    {
        using var officer = await site.SignedInAsync();
        var url = await ApprovedAsync(officer, plan);
        var issue = await officer.OpenAsync($"{url}/ban-hanh");
        var refused = await officer.SubmitAsync(issue, "main form", ("Input.Number", number), ("Input.IssuedOn", day));
        refused.Status.ShouldBe(400, refused.Words);
        refused.Faults.ShouldContain(f => f.Contains(sentence, StringComparison.OrdinalIgnoreCase), string.Join(" | ", refused.Faults));
        refused.Document.QuerySelector("[name='Input.Number']")!.GetAttribute("value").ShouldBe(number);
        refused.Document.QuerySelector("[name='Input.IssuedOn']")!.GetAttribute("value").ShouldBe(day);
        (await officer.OpenAsync(url)).Words.ShouldContain("Đã ký, chờ số");
    }

    [Fact]
    public async Task A_number_taken_is_refused_and_a_form_posted_twice_counts_once()
    {
        using var officer = await site.SignedInAsync();
        var first = await ApprovedAsync(officer, "41");
        var form = await officer.OpenAsync($"{first}/ban-hanh");
        (await officer.SubmitAsync(form, "main form", ("Input.Number", "400"), ("Input.IssuedOn", "02/06/2025"))).Status.ShouldBe(200);
        var again = await officer.SubmitAsync(form, "main form", ("Input.Number", "400"), ("Input.IssuedOn", "02/06/2025"));
        again.Status.ShouldBe(409);
        (await site.ScalarAsync("select count(*) from decisions.decision where number = '400'")).ShouldBe(1L);

        var second = await ApprovedAsync(officer, "42");
        var taken = await officer.SubmitAsync(await officer.OpenAsync($"{second}/ban-hanh"), "main form", ("Input.Number", "0400"), ("Input.IssuedOn", "02/06/2025"));
        taken.Status.ShouldBe(409);
        taken.Faults.ShouldHaveSingleItem().ShouldContain("đã được dùng trong năm 2025");
    }

    [Fact]
    public async Task Two_officers_on_one_draft_do_not_overwrite_each_other()
    {
        using var officer = await site.SignedInAsync();
        var url = await DraftedAsync(officer, "51");
        var (one, two) = (await officer.OpenAsync($"{url}/sua"), await officer.OpenAsync($"{url}/sua"));
        (await officer.SubmitAsync(one, "main form", ("Input.SignerName", "Người ký một"))).Status.ShouldBe(200);
        var late = await officer.SubmitAsync(two, "main form", ("Input.SignerName", "Người ký hai"));
        late.Status.ShouldBe(409);
        late.Faults.ShouldHaveSingleItem().ShouldContain("vừa được Lê Thị Mơ sửa");
        late.Document.QuerySelector("[name='Input.SignerName']")!.GetAttribute("value").ShouldBe("Người ký hai");
    }

    [Fact]
    public async Task Texts_too_long_are_refused_with_their_length()
    {
        using var officer = await site.SignedInAsync();
        var url = await DraftedAsync(officer, "61");
        var edit = await officer.OpenAsync($"{url}/sua");
        var refused = await officer.SubmitAsync(edit, "main form", ("Input.SignerName", new string('x', 300)), ("Input.Abstract", new string('y', 501)));
        refused.Status.ShouldBe(400);
        refused.Faults.Count.ShouldBe(2);
        refused.Document.QuerySelector("[name='Input.SignerName']")!.GetAttribute("value")!.Length.ShouldBe(300);
    }

    [Fact]
    public async Task Pages_of_decisions_stay_shut_to_those_without_the_role_and_unknown_ids_are_not_found()
    {
        using var officer = await site.SignedInAsync();
        var url = await DraftedAsync(officer, "71");
        using var accountant = await site.SignedInAsync(DecisionSite.AccountantName);
        (await accountant.OpenAsync(url)).Status.ShouldBe(200);
        (await accountant.OpenAsync($"{url}/sua")).Status.ShouldBe(403);
        (await officer.OpenAsync($"/quyet-dinh/{Guid.NewGuid()}")).Status.ShouldBe(404);
        (await officer.OpenAsync($"/bao-cao/phong-trao/{Guid.NewGuid()}")).Status.ShouldBe(404);
        (await officer.OpenAsync($"{url}/du-thao")).Status.ShouldBe(200);
    }

    private async Task<string> DraftedAsync(Visitor officer, string plan)
    {
        var movement = await site.MovementAsync(plan, own: 1);
        var list = await officer.OpenAsync("/quyet-dinh");
        var form = list.Document.QuerySelectorAll("form[action*='handler=Draft']").Single(f => f.QuerySelector($"[value='{movement.OwnOfferId}']") is not null);
        form.Id = "draft-it";
        return (await officer.SubmitAsync(list, "#draft-it")).Url;
    }

    private async Task<string> ApprovedAsync(Visitor officer, string plan)
    {
        var url = await DraftedAsync(officer, plan);
        await officer.SubmitAsync(await officer.OpenAsync(url), "form[action*='handler=Send']");
        await site.CheckAsync(url);
        using var director = await site.SignedInAsync(DecisionSite.DirectorName);
        await director.SubmitAsync(await director.OpenAsync(url), "form[action*='handler=Approve']");
        return url;
    }
}
