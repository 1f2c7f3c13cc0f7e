namespace ThiDua.Browser.Tests;

public sealed class ErrorPageTests(BrowserSite site) : IClassFixture<BrowserSite>
{
    [Fact]
    public async Task A_page_that_does_not_exist_says_so_and_leads_back()
    {
        var window = await site.WindowAsync();
        var answer = await window.GotoAsync("/khong-co-trang-nay");
        answer!.Status.ShouldBe(404);
        await window.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = "Không tìm thấy trang" }).WaitForAsync();
        await window.ShouldBeAccessibleAsync();
    }
}
