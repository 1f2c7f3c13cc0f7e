using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Decisions;

/// <summary>Two papers of one movement: drafted in one press, then checked, signed and numbered one after the other.</summary>
public sealed class OneAfterTheOtherTests(DecisionSite site) : IClassFixture<DecisionSite>
{
    [Fact]
    public async Task Each_press_leads_to_the_next_paper_of_the_movement()
    {
        var movement = (await site.MovementAsync("77", own: 2, upper: 1)).Id;
        using var officer = await site.SignedInAsync();
        var list = await officer.OpenAsync($"/quyet-dinh?PhongTrao={movement}");
        var drafted = await officer.SubmitAsync(list, "form[action*='handler=DraftAll']");
        drafted.Words.ShouldContain("đang chờ người khác kiểm tra");
        (await officer.SubmitAsync(list, "form[action*='handler=DraftAll']")).Faults.ShouldHaveSingleItem().ShouldStartWith("Không có hình thức nào");

        using var checker = await site.SignedInAsync(DecisionSite.AccountantName);
        var first = drafted.Document.QuerySelector("main table a[href^='/quyet-dinh/']")!.GetAttribute("href")!;
        var unticked = await checker.SubmitAsync(await checker.OpenAsync(first), "form[action*='handler=Check']", ("Passes", "true"));
        unticked.Status.ShouldBe(400);
        unticked.Url.ShouldStartWith(first);
        await StepAsync(checker, first, "form[action*='handler=Check']", ("BasesOk", "true"), ("ListOk", "true"), ("MoneyOk", "true"), ("Passes", "true"));
        using var director = await site.SignedInAsync(DecisionSite.DirectorName);
        await StepAsync(director, first, "form[action*='handler=Approve']");

        var issued = await officer.SubmitAsync(await officer.OpenAsync($"{first}/ban-hanh"), "main form", ("Input.Number", "401"), ("Input.IssuedOn", "02/06/2025"));
        issued.Words.ShouldContain("Đã ban hành số 401");
        issued.Url.ShouldEndWith("/ban-hanh");
        issued.Url.ShouldNotStartWith(first);
        var last = await officer.SubmitAsync(issued, "main form", ("Input.Number", "402"), ("Input.IssuedOn", "02/06/2025"));
        last.Url.ShouldNotEndWith("/ban-hanh");
    }

    // The same button on the first paper, then on the one that the page leads to.
    private static async Task StepAsync(Visitor person, string first, string form, params (string, string)[] fields)
    {
        var next = await person.SubmitAsync(await person.OpenAsync(first), form, fields);
        next.Words.ShouldContain("Tiếp theo:");
        next.Url.ShouldNotBe(first);
        var last = await person.SubmitAsync(next, form, fields);
        last.Words.ShouldNotContain("Tiếp theo:");
        last.Url.ShouldBe(next.Url);
    }
}
