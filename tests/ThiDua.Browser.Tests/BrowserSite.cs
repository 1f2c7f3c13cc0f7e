using Microsoft.Playwright;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Browser.Tests;

/// <summary>A set-up site and a real browser on it.</summary>
public class BrowserSite(TestServer server) : SetUpSite(server), IAsyncLifetime
{
    private readonly BrowserWindows windows = new();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await windows.StartAsync();
    }

    /// <summary>A fresh visitor's window; each has cookies of its own.</summary>
    public Task<IPage> WindowAsync(bool phone = false, bool withoutScript = false) => windows.OpenAsync(Address, phone, withoutScript);

    /// <summary>A window in which somebody has signed in.</summary>
    public Task<IPage> SignedInWindowAsync(string userName = AdministratorName, bool phone = false, bool withoutScript = false) =>
        windows.SignInAsync(Address, userName, Password, phone, withoutScript);

    public new async ValueTask DisposeAsync()
    {
        await windows.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
