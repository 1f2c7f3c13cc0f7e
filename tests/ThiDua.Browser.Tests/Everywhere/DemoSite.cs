using Microsoft.Playwright;
using ThiDua.Core.Accounts;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Browser.Tests.Everywhere;

/// <summary>A browser on the invented department.</summary>
public sealed class DemoSite(TestServer server) : FilledSite(server), IAsyncLifetime
{
    private readonly BrowserWindows windows = new();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await windows.StartAsync();
    }

    /// <summary>Two windows of one person: what shares a tour between the cores.</summary>
    public async Task<IReadOnlyList<IPage>> SignedInAsync(string userName)
    {
        var page = await windows.SignInAsync(Address, userName, DemoAccounts.Password);
        return [page, await page.Context.NewPageAsync()];
    }

    public new async ValueTask DisposeAsync()
    {
        await windows.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
