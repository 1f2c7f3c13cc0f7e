using Microsoft.Playwright;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Browser.Tests.Nominations;

/// <summary>Writing a report loses at most two seconds of typing, and never another tab's text.</summary>
public sealed class AutosaveTests(DossierBrowserSite site) : IClassFixture<DossierBrowserSite>
{
    private const string Results = "2. Kết quả đạt được trong phong trào (bắt buộc)";

    [Fact]
    public async Task What_is_typed_is_saved_while_typing_and_is_there_after_a_reload()
    {
        var page = await site.SignedInWindowAsync(DossierWorld.HeadName);
        var url = await site.ProposeAsync(page, "Trần Thị Cúc");
        await page.GotoAsync(url);
        var saves = 0;
        page.Request += (_, request) => saves += request.Method == "POST" && request.Url.Contains("handler=Section", StringComparison.Ordinal) ? 1 : 0;

        // Half a minute of steady typing in miniature: no pause is long enough for "typing stopped", so only the two-second rule can save.
        await page.GetByLabel(Results).PressSequentiallyAsync(string.Concat(Enumerable.Repeat("Hoàn thành ", 6)), new() { Delay = 60 });
        saves.ShouldBeGreaterThan(0, "two seconds of steady typing must not stay unsaved");
        await page.GetByText("Đã lưu lúc").WaitForAsync();
        await page.ReloadAsync();
        (await page.GetByLabel(Results).InputValueAsync()).Trim().ShouldBe(string.Concat(Enumerable.Repeat("Hoàn thành ", 6)).Trim());
    }

    [Fact]
    public async Task Two_tabs_are_shown_each_others_text_and_somebody_chooses()
    {
        var first = await site.SignedInWindowAsync(DossierWorld.HeadName);
        var url = await site.ProposeAsync(first, "Ngô Thị Duyên");
        await first.GotoAsync(url);
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(url);
        await first.GetByLabel(Results).FillAsync("Thẻ thứ nhất");
        await first.GetByText("Đã lưu lúc").WaitForAsync();
        await second.GetByLabel(Results).FillAsync("Thẻ thứ hai");
        await second.Locator("[data-autosave=ket_qua] summary").ClickAsync();
        await second.GetByText("Thẻ thứ nhất", new() { Exact = true }).WaitForAsync();
        await second.ShouldBeAccessibleAsync();
        await second.GetByRole(AriaRole.Button, new() { Name = "Giữ nội dung của trang này" }).ClickAsync();
        await second.GetByText("Đã lưu lúc").WaitForAsync();
        await first.ReloadAsync();
        (await first.GetByLabel(Results).InputValueAsync()).ShouldBe("Thẻ thứ hai");
    }

    [Fact]
    public async Task A_lost_connection_is_said_and_the_text_is_saved_when_it_comes_back()
    {
        var page = await site.SignedInWindowAsync(DossierWorld.HeadName);
        await page.GotoAsync(await site.ProposeAsync(page, "Lý Thị Én"));
        await page.Context.SetOfflineAsync(true);
        await page.GetByLabel(Results).FillAsync("Viết khi mất mạng");
        await page.GetByText("Chưa lưu được vì mất kết nối").WaitForAsync();
        await page.Context.SetOfflineAsync(false);
        await page.GetByText("Đã lưu lúc").WaitForAsync();
        await page.ReloadAsync();
        (await page.GetByLabel(Results).InputValueAsync()).ShouldBe("Viết khi mất mạng");
    }
}
