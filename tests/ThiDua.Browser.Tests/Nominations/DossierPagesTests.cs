using Microsoft.Playwright;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Browser.Tests.Nominations;

/// <summary>The dossier pages as people meet them: accessible on a screen and on a phone, and whole without script.</summary>
public sealed class DossierPagesTests(DossierBrowserSite site) : IClassFixture<DossierBrowserSite>
{
    // What sticks out of the window to the right, scrolling boxes and their content apart.
    private const string Wider = """
        [...document.querySelectorAll("main *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".table-responsive, .thread, .subjects"))
          .slice(0, 3).map(e => e.outerHTML.slice(0, 160))
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_page_of_dossiers_is_accessible(bool phone)
    {
        var head = await site.SignedInWindowAsync(DossierWorld.HeadName, phone);
        var url = await site.ProposeAsync(head, phone ? "Mai Thị Phượng" : "Mai Thị Gấm");
        foreach (var address in new[] { "/ho-so", "/ho-so?xem=ho-so", site.BatchUrl, url })
        {
            await head.GotoAsync(address);
            await head.ShouldBeAccessibleAsync();
            (await head.EvaluateAsync<string[]>(Wider)).ShouldBeEmpty($"{address} is wider than the screen");
            await LookAsync(head, address, phone);
        }

        await head.GotoAsync(site.BatchUrl);
        await head.GetByRole(AriaRole.Button, new() { NameRegex = new("Gửi . hồ sơ") }).ClickAsync();
        await head.GetByRole(AriaRole.Alert).WaitForAsync();
        await head.ShouldBeAccessibleAsync();
        await LookAsync(head, "/refused", phone);
    }

    [Fact]
    public async Task A_report_is_written_and_a_paper_attached_without_script()
    {
        var page = await site.SignedInWindowAsync(DossierWorld.HeadName, withoutScript: true);
        await page.GotoAsync(await site.ProposeAsync(page, "Tạ Thị Hoa"));
        await page.GetByLabel("3. Biện pháp, cách làm (bắt buộc)").FillAsync("Chia việc theo tuần");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu hồ sơ" }).ClickAsync();
        await page.GetByText("Đã lưu hồ sơ.").WaitForAsync();
        await page.GetByText("Thêm giấy tờ, minh chứng khác").ClickAsync();
        await page.GetByLabel("Tên giấy tờ (bắt buộc)").FillAsync("Quyết định công nhận sáng kiến");
        await page.Locator("#Paper_File").SetInputFilesAsync(new FilePayload { Name = "qd.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7 quyết định"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Thêm", Exact = true }).ClickAsync();
        await page.GetByText("Đã thêm giấy tờ.").WaitForAsync();
        (await page.GetByLabel("3. Biện pháp, cách làm (bắt buộc)").InputValueAsync()).ShouldBe("Chia việc theo tuần");
    }

    // Pictures for looking at, when a folder is named for them.
    private static async Task LookAsync(IPage page, string address, bool phone)
    {
        if (Environment.GetEnvironmentVariable("THIDUA_PICTURES") is { Length: > 0 } folder)
        {
            var name = address.Split('?')[0].Trim('/').Replace('/', '-')[..Math.Min(20, address.Split('?')[0].Trim('/').Length)] + (address.Contains("xem", StringComparison.Ordinal) ? "-list" : "");
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}{(phone ? "-phone" : "")}.png"), FullPage = true });
        }
    }
}
