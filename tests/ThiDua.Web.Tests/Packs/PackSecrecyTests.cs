using ThiDua.Core.Accounts;
using ThiDua.Web.Tests.Councils;

namespace ThiDua.Web.Tests.Packs;

/// <summary>A pack opens no way around a recusal.</summary>
public sealed class PackSecrecyTests(AsideSite site) : IClassFixture<AsideSite>
{
    [Fact]
    public async Task Who_stands_aside_from_a_dossier_gets_a_pack_without_it()
    {
        using var secretary = site.Visit();
        await secretary.SignInAsync("thuongtruc", DemoAccounts.Password);
        string[] packs = [$"/phong-trao/{site.Ids[0]}/bo-van-ban", $"/hoi-dong/phien/{site.Ids[1]}/bo-van-ban"];
        foreach (var pack in packs)
        {
            (await PackDownload.OfAsync(secretary, pack)).Values.ShouldContain(bytes => PackDownload.TextOf(bytes).Contains(AsideSite.Mark, StringComparison.Ordinal), pack);
        }

        await site.StandAsideAsync("thuongtruc");
        foreach (var pack in packs)
        {
            var stale = (await secretary.OpenAsync(pack)).Document.QuerySelector("a[href*='handler=Zip']")!.GetAttribute("href")!;
            (await secretary.OpenAsync(stale)).Words.ShouldContain("quyền đọc đã thay đổi", customMessage: "a zip from before the recusal");
            (await PackDownload.OfAsync(secretary, pack)).Values.ShouldNotContain(bytes => PackDownload.TextOf(bytes).Contains(AsideSite.Mark, StringComparison.Ordinal), pack);
        }
    }
}
