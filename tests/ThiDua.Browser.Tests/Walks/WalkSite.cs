using ThiDua.Web.Tests.Site;

namespace ThiDua.Browser.Tests.Walks;

/// <summary>A site with an invented department whose people sign in one by one.</summary>
public abstract class WalkSite(TestServer server) : BrowserSite(server)
{
    internal MetPages Met { get; } = new();

    internal Department Department { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Department = await Department.BuildAsync(this);
    }

    internal Effort Effort { get; } = new();

    internal async Task<Screen> AsAsync(string userName, bool phone = false, bool withoutScript = false)
    {
        var page = await SignedInWindowAsync(userName, phone, withoutScript);
        await Effort.WatchAsync(page);
        return new(page, Met, Effort, phone);
    }
}

/// <summary>Begins on the day the first walk's plan is signed.</summary>
public sealed class SpringSite(TestServer server) : WalkSite(server)
{
    protected override DateOnly StartsOn => new(2024, 3, 12);
}

/// <summary>Begins on the day the second walk's plan is signed.</summary>
public sealed class AnniversarySite(TestServer server) : WalkSite(server)
{
    protected override DateOnly StartsOn => new(2026, 11, 16);
}
