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

    public Task<IPage> SignedInAsync(string userName) => windows.SignInAsync(Address, userName, DemoAccounts.Password);

    public new async ValueTask DisposeAsync()
    {
        await windows.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
