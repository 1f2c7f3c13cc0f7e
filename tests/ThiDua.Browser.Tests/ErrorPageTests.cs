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

    [Fact]
    public async Task What_the_looks_of_other_tests_stand_on_does_object()
    {
        var window = await site.WindowAsync();
        await window.GotoAsync("/khong-co-trang-nay");
        await window.EvaluateAsync("""
            () => {
              const main = document.querySelector('main');
              main.append(document.createElement('img'));
              const add = looks => document.body.appendChild(Object.assign(document.createElement('p'), { textContent: 'mờ và rộng' })).style.cssText = looks;
              add('color: #999; background: #aaa');
              add('width: 3000px');
            }
            """);
        (await window.BarriersAsync()).ShouldSatisfyAllConditions(
            all => all.ShouldContain(b => b.Contains("image-alt: ", StringComparison.Ordinal)),
            all => all.ShouldContain(b => b.Contains("color-contrast: ", StringComparison.Ordinal)),
            all => all.ShouldContain(b => b.Contains("scrolls sideways because of ", StringComparison.Ordinal)));
        (await window.BarriersAsync(AxeExtensions.OfLooks)).ShouldNotContain(b => b.Contains("image-alt: ", StringComparison.Ordinal));
    }
}
