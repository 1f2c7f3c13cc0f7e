using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ThiDua.Browser.Tests;

/// <summary>A real browser whose windows open on one site. Skips, saying why, where no Chromium is installed.</summary>
public sealed partial class BrowserWindows : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public static string? Chromium { get; } =
        new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    public async Task StartAsync()
    {
        if (Chromium is not null)
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = Flags });
        }
    }

    /// <summary>A fresh visitor's window; each has cookies of its own. Nothing moves: a colour half way to another would be measured.</summary>
    public async Task<IPage> OpenAsync(Uri address, bool phone = false, bool withoutScript = false)
    {
        Assert.SkipWhen(browser is null, "Chromium is not installed: install Debian's package chromium to run browser journeys.");
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            ViewportSize = phone ? new() { Width = 390, Height = 844 } : new() { Width = 1366, Height = 768 },
            JavaScriptEnabled = !withoutScript,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        return await context.NewPageAsync();
    }

    /// <summary>A window in which somebody has signed in.</summary>
    public async Task<IPage> SignInAsync(Uri address, string userName, string password, bool phone = false, bool withoutScript = false)
    {
        var page = await OpenAsync(address, phone, withoutScript);
        await page.GotoAsync("/dang-nhap", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.GetByLabel("Tên đăng nhập").FillAsync(userName);
        await page.GetByLabel("Mật khẩu").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng nhập" }).ClickAsync();
        // What the person sees ends the waiting: waiting for an address waits for "load" too, which may have fired before it is waited for.
        await Assertions.Expect(page).Not.ToHaveURLAsync(SignInAddress(), new() { Timeout = 30_000 });
        await page.Locator("main h1").First.WaitForAsync();
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    [GeneratedRegex("/dang-nhap")]
    private static partial Regex SignInAddress();
}
