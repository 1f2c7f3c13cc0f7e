using ThiDua.Web.Demo;

namespace ThiDua.Web.Tests.Site;

/// <summary>A site with the invented department and its movements at every stage: pages as they look when they are full.</summary>
public class FilledSite(TestServer server) : TestSite(server)
{
    protected override DateOnly StartsOn => new(2026, 11, 20);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await DemoDepartment.FillAsync(ConnectionString, FilesFolder, StartsOn, default);
    }
}
