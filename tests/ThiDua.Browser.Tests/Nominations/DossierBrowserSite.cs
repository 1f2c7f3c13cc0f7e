using Microsoft.Playwright;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Browser.Tests.Nominations;

/// <summary>A browser on a site whose movement takes dossiers.</summary>
public sealed class DossierBrowserSite(TestServer server) : BrowserSite(server), IAsyncLifetime
{
    public DossierWorld World { get; private set; } = null!;

    public string BatchUrl => $"/ho-so/phong-trao/{World.MovementId}?don-vi={World.DivisionId}";

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await base.InitializeAsync();
        World = new DossierWorld(this);
        await World.BuildAsync();
    }

    /// <summary>The head proposes somebody new; returns the dossier's address.</summary>
    public async Task<string> ProposeAsync(IPage head, string name)
    {
        await World.PersonAsync(name, World.DivisionId, "Chuyên viên", isHead: false);
        await head.GotoAsync(BatchUrl);
        await head.GetByRole(AriaRole.Radio, new() { Name = name }).CheckAsync();
        await head.GetByLabel("Hình thức khen thưởng đề nghị").SelectOptionAsync(new SelectOptionValue { Label = "Giấy khen của Giám đốc Sở" });
        await head.GetByLabel("Thành tích tóm tắt").FillAsync("Số hóa toàn bộ hồ sơ nhiệm vụ khoa học");
        await head.GetByRole(AriaRole.Button, new() { Name = "Đề xuất", Exact = true }).ClickAsync();
        return (await head.GetByRole(AriaRole.Link, new() { Name = name }).First.GetAttributeAsync("href"))!;
    }
}
