using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ThiDua.Core.Accounts;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Councils;

/// <summary>
/// Every address of the site, asked by every role while a secret ballot is open, answers the same bytes whatever was voted:
/// pages, lists, sorts, searches, exports, previews, whether a link leads there or not.
/// </summary>
public sealed partial class OpenBallotLeaksNothingTests(OpenBallotSite site, ITestOutputHelper output) : IClassFixture<OpenBallotSite>
{
    [Fact]
    public async Task No_answer_differs_by_what_was_voted_until_the_ballot_closes()
    {
        var accounts = (await site.RunAsync<DemoAccounts, IReadOnlyList<DemoAccount>>(q => q.AllAsync(default))).Select(a => a.UserName).ToArray();
        // A first look leaves the reader's own mark; from the second on a page stays as it is.
        await EverythingAsync(accounts, url => url.StartsWith("/hoi-dong/phien/", StringComparison.Ordinal) && url.Contains("/ho-so/", StringComparison.Ordinal));
        var before = await EverythingAsync(accounts);
        await site.TurnEveryVoteAsync();
        // An address at which nobody found anything is asked again by the secretary alone: nine of ten make no sense.
        var found = before.Where(a => a.Value.Status != 404).Select(a => a.Key.Split(' ', 2)[1]).ToHashSet();
        bool Asked(string key) => key.Split(' ', 2) is [var user, var url] && (user == "thuky" || found.Contains(url));
        var after = await EverythingAsync(accounts.Except(["thuky"]).ToArray(), found.Contains);
        foreach (var (key, answer) in await EverythingAsync("thuky"))
        {
            after.Add(key, answer);
        }

        Differences(before.Where(a => Asked(a.Key)).ToDictionary(), after).ShouldBeEmpty();
        before.Count(a => a.Value.Status == 200).ShouldBeGreaterThan(100);
        output.WriteLine($"{before.Count} answers compared, {before.Count(a => a.Value.Status == 200)} of them pages and files");

        // The same walk does see a tally once there is one to see.
        await site.CloseAsync(yes: 6, no: 1);
        var closed = await EverythingAsync("thuky");
        await site.ResultAsync(yes: 1, no: 6);
        Differences(closed, await EverythingAsync("thuky")).ShouldNotBeEmpty();
    }

    private static List<string> Differences(Dictionary<string, Answer> first, Dictionary<string, Answer> second)
    {
        first.Keys.Except(second.Keys).Concat(second.Keys.Except(first.Keys)).ShouldBeEmpty();
        return [.. first.Where(a => second[a.Key] != a.Value).Select(a => a.Key)];
    }

    private Task<Dictionary<string, Answer>> EverythingAsync(params string[] accounts) => EverythingAsync(accounts, KnowsOfVotes);

    // The open check of certificates answers a visitor thirty times a minute and asks no table of the council.
    private static bool KnowsOfVotes(string url) => !url.StartsWith("/chung-nhan", StringComparison.Ordinal);

    private async Task<Dictionary<string, Answer>> EverythingAsync(string[] accounts, Func<string, bool> asked)
    {
        // One person's answers do not hang on another's being asked at the same time.
        var answers = new ConcurrentDictionary<string, Answer>();
        await Parallel.ForEachAsync(accounts, async (user, ct) =>
        {
            using var visitor = site.Visit();
            await visitor.SignInAsync(user, DemoAccounts.Password);
            foreach (var url in EveryAddress.Of(site, site.Ids).Where(asked))
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, url);
                using var answer = await visitor.RawAsync(request);
                answers[$"{user} {url}"] = await ReadAsync(answer);
            }
        });
        return answers.ToDictionary();
    }

    private static async Task<Answer> ReadAsync(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (answer.Content.Headers.ContentType?.MediaType == "text/html")
        {
            // Random by design and of fixed length: the form's token against forgery and its one-time key.
            bytes = Encoding.UTF8.GetBytes(OneTime().Replace(Encoding.UTF8.GetString(bytes), "$1"));
        }

        return new Answer((int)answer.StatusCode, answer.Content.Headers.ContentType?.ToString(), bytes.Length, Convert.ToHexString(SHA256.HashData(bytes)));
    }

    [GeneratedRegex("""(<input (?:name="__[A-Za-z]+" type="hidden"|type="hidden" name="__[A-Za-z]+") value=")[^"]*""")]
    private static partial Regex OneTime();

    private sealed record Answer(int Status, string? Type, int Length, string Hash);
}
