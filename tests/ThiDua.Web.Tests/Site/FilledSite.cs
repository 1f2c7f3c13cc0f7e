namespace ThiDua.Web.Tests.Site;

/// <summary>A site with the invented department and its movements at every stage: pages as they look when they are full.</summary>
public class FilledSite(TestServer server) : TestSite(server)
{
    private readonly TestServer filledServer = server;

    protected override DateOnly StartsOn => TestServer.FilledOn;

    protected override Task<string> CloneAsync() => filledServer.CloneFilledAsync(FilesFolder);
}
