using System.IO.Compression;
using System.Text;
using ThiDua.Core.Accounts;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Councils;

/// <summary>Who stands aside from a dossier finds nothing of it at any address: pages, lists, searches, exports, papers, files.</summary>
public sealed class StandingAsideTests(AsideSite site, ITestOutputHelper output) : IClassFixture<AsideSite>
{
    [Theory]
    [InlineData("thuky")]
    [InlineData("thuongtruc")]
    [InlineData("thanhvien")]
    public async Task A_dossier_is_closed_to_whoever_stands_aside_from_it(string userName)
    {
        var before = await ShowingAsync(userName);
        before.ShouldContain($"/ho-so/{site.Ids[2]}");
        output.WriteLine($"{userName} read it at: {string.Join(", ", before)}");
        await site.StandAsideAsync(userName);
        (await ShowingAsync(userName)).ShouldBeEmpty();
    }

    private async Task<List<string>> ShowingAsync(string userName)
    {
        using var visitor = site.Visit();
        await visitor.SignInAsync(userName, DemoAccounts.Password);
        var showing = new List<string>();
        foreach (var url in EveryAddress.Of(site, site.Ids).Append($"/tra-cuu?q={AsideSite.Mark}").Append($"/phong-trao/{site.Ids[0]}/so-sanh?hinh-thuc={site.Ids[4]}"))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            using var answer = await visitor.RawAsync(request);
            ((int)answer.StatusCode).ShouldBeLessThan(500, url);
            if (TextOf(await answer.Content.ReadAsByteArrayAsync()).Contains($"{AsideSite.Mark} trong", StringComparison.Ordinal))
            {
                showing.Add(url);
            }
        }

        return showing;
    }

    // Documents and workbooks are zips of xml.
    private static string TextOf(byte[] bytes)
    {
        if (bytes is not [0x50, 0x4B, 3, 4, ..])
        {
            return System.Net.WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes));
        }

        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var text = new StringBuilder();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            text.Append(reader.ReadToEnd());
        }

        return text.ToString();
    }
}
