using System.Security.Cryptography;
using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Papers.Spreadsheets;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Packs;

/// <summary>The pack of a movement that has been through everything, as its officer downloads it in one click.</summary>
public sealed class PackJourneyTests(FilledSite site) : IClassFixture<FilledSite>
{
    [Fact]
    public async Task One_click_gives_every_paper_in_folders_with_an_index_of_its_hashes()
    {
        using var officer = await SignedInAsync("thuongtruc");
        var files = await PackDownload.OfAsync(officer, $"/phong-trao/{await ClosedMovementAsync()}/bo-van-ban");
        files.Keys.Select(name => name.Split('/')[0]).Distinct().Order().ShouldBe(
            ["03-Ho-so-de-nghi", "04-Tong-hop", "05-Hoi-dong", "06-Trinh-cap-tren", "07-Quyet-dinh", "08-Giay-khen", "09-Chi-thuong", "10-Bao-cao", "muc-luc.xlsx"]);
        files.Keys.ShouldAllBe(name => name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-' || c == '/' || c == '.'));

        var rows = (await SheetReader.ReadAsync(new MemoryStream(files["muc-luc.xlsx"]), new SheetLimits())).ShouldBeOfType<SheetRows>().Rows;
        var index = rows.Where(r => int.TryParse(r[0], out _)).ToDictionary(r => r[8], r => r[10]);
        index.Keys.Order().ShouldBe(files.Keys.Where(name => name != "muc-luc.xlsx").Order());
        index.ShouldAllBe(line => line.Value == Convert.ToHexStringLower(SHA256.HashData(files[line.Key])));
    }

    [Fact]
    public async Task A_paper_has_one_name_wherever_it_is_downloaded_and_issued_ones_the_same_bytes()
    {
        using var officer = await SignedInAsync("thuongtruc");
        var url = $"/phong-trao/{await ClosedMovementAsync()}/bo-van-ban";
        var files = await PackDownload.OfAsync(officer, url);
        var links = (await officer.OpenAsync(url)).Document.QuerySelectorAll("a[href^='/tep/']").Select(a => (Url: a.GetAttribute("href")!, Name: a.TextContent.Trim())).ToList();
        links.Count.ShouldBeGreaterThan(5);
        foreach (var (link, name) in links)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, link);
            using var answer = await officer.RawAsync(request);
            answer.Content.Headers.ContentDisposition!.FileName.ShouldBe(name);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            files.ShouldContain(f => f.Key.EndsWith(Path.GetExtension(name), StringComparison.Ordinal) && f.Value.SequenceEqual(bytes), name);
        }
    }

    [Fact]
    public async Task Every_file_kept_as_issued_for_the_movement_is_in_its_pack()
    {
        using var officer = await SignedInAsync("thuongtruc");
        var movement = await ClosedMovementAsync();
        var links = (await officer.OpenAsync($"/phong-trao/{movement}/bo-van-ban")).Document.QuerySelectorAll("a[href^='/tep/']").Select(a => a.GetAttribute("href")![5..]).ToHashSet();
        var issued = await ListAsync($"select p.file_id::text from decisions.issued_paper p where p.movement_id = '{movement}'");
        issued.Count.ShouldBeGreaterThan(5);
        issued.ShouldBeSubsetOf(links);
    }

    [Fact]
    public async Task The_same_person_bears_the_same_name_in_every_paper()
    {
        using var officer = await SignedInAsync("thuongtruc");
        var movement = await ClosedMovementAsync();
        var files = await PackDownload.OfAsync(officer, $"/phong-trao/{movement}/bo-van-ban");
        var names = await GrantedAsync(movement, "decision", "submission");
        var paidHere = await GrantedAsync(movement, "decision");
        names.Count.ShouldBeGreaterThan(2);
        string[] bearing = ["04-Tong-hop/Danh-sach-trich-ngang.docx", "04-Tong-hop/Danh-sach-trich-ngang.xlsx"];
        var decisions = files.Keys.Where(f => f.EndsWith(".docx", StringComparison.Ordinal) && (f.StartsWith("07-", StringComparison.Ordinal) || f.StartsWith("06-", StringComparison.Ordinal))).ToList();
        foreach (var name in names)
        {
            bearing.ShouldAllBe(file => PackDownload.TextOf(files[file]).Contains(name, StringComparison.Ordinal), name);
            decisions.ShouldContain(file => PackDownload.TextOf(files[file]).Contains(name, StringComparison.Ordinal), name);
        }

        // What the upper level gives, the upper level's fund pays.
        var payments = files.Where(f => f.Key.StartsWith("09-Chi-thuong/", StringComparison.Ordinal)).Select(f => PackDownload.TextOf(f.Value)).ToList();
        paidHere.ShouldAllBe(name => payments.Any(text => text.Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_pack_of_a_session_holds_that_session_and_nobody_else_opens_the_zip()
    {
        using var officer = await SignedInAsync("thuongtruc");
        var session = (await ListAsync("select id::text from councils.session where state = 'minuted' order by held_on desc limit 1")).Single();
        var files = await PackDownload.OfAsync(officer, $"/hoi-dong/phien/{session}/bo-van-ban");
        files.Keys.ShouldContain(name => name.StartsWith("05-Hoi-dong/", StringComparison.Ordinal) && name.Contains("Bien-ban-hop", StringComparison.Ordinal));
        files.Keys.Where(name => name.StartsWith("05-", StringComparison.Ordinal)).Select(name => name.Split('/')[1]).Distinct().Count().ShouldBe(1);

        var run = (await ListAsync($"select id::text from records.pack_run where session_id = '{session}'")).Single();
        using var other = await SignedInAsync("giamdoc");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/hoi-dong/phien/{session}/bo-van-ban?handler=Zip&lan={run}");
        using var answer = await other.RawAsync(request);
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_unit_head_downloads_the_dossiers_of_their_own_unit_only()
    {
        using var head = await SignedInAsync("truongphong");
        var movement = await ClosedMovementAsync();
        var files = await PackDownload.OfAsync(head, $"/phong-trao/{movement}/bo-van-ban");
        using var officer = await SignedInAsync("thuongtruc");
        var all = await PackDownload.OfAsync(officer, $"/phong-trao/{movement}/bo-van-ban");
        UnitsOf(files).Count.ShouldBeLessThan(UnitsOf(all).Count);
        UnitsOf(files).ShouldBeSubsetOf(UnitsOf(all));
    }

    private Task<List<string>> GrantedAsync(string movement, params string[] kinds) => ListAsync(
        $"""
         select i.subject_name from decisions.decision_item i join decisions.decision d on d.id = i.decision_id
         where d.movement_id = '{movement}' and i.outcome = 'granted' and d.kind in ({string.Join(", ", kinds.Select(k => $"'{k}'"))})
         """);

    private static HashSet<string> UnitsOf(Dictionary<string, byte[]> files) => [.. files.Keys.Where(f => f.StartsWith("03-", StringComparison.Ordinal)).Select(f => f.Split('/')[1])];

    private async Task<Visitor> SignedInAsync(string userName)
    {
        var visitor = site.Visit();
        await visitor.SignInAsync(userName, DemoAccounts.Password);
        return visitor;
    }

    private async Task<string> ClosedMovementAsync() => (await ListAsync("select id::text from movements.movement where state = 'closed' order by plan_date desc limit 1")).Single();

    private async Task<List<string>> ListAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(site.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await reader.ReadAsync())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }
}
