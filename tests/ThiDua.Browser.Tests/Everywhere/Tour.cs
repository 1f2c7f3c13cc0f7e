using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ThiDua.Browser.Tests.Everywhere;

/// <summary>
/// Follows links from the navigation on, one page of each kind, and looks at each in light, in dark and at a phone's width. The windows are one
/// person's and share the work: looking keeps a core busy.
/// </summary>
internal sealed class Tour(params IReadOnlyList<IPage> windows)
{
    private static readonly string[] Files = ["/tep/", "tai-ve", "handler=", "bang-ke", "/du-thao", "/mau", "xuat"];
    private readonly HashSet<string> kinds = [];
    private readonly List<string> waiting = [];
    private readonly ConcurrentQueue<string> faults = [];

    public IReadOnlyCollection<string> Kinds => kinds;

    public IReadOnlyCollection<string> Faults => faults;

    public async Task WalkAsync(bool deep)
    {
        Meet("/");
        await windows[0].GotoAsync("/");
        await MeetLinksAsync(windows[0], ".rail-wide a");
        while (waiting.Count > 0)
        {
            var round = new ConcurrentQueue<string>(waiting);
            waiting.Clear();
            await Task.WhenAll(windows.Select(page => WalkAsync(page, round, deep)));
        }
    }

    private async Task WalkAsync(IPage page, ConcurrentQueue<string> round, bool deep)
    {
        while (round.TryDequeue(out var url))
        {
            if (await OpenAsync(page, url) is not { } answer)
            {
                continue;
            }

            if (answer.Status != 200)
            {
                faults.Enqueue($"{url} answers {answer.Status}");
                continue;
            }

            await LookAsync(page);
            if (deep)
            {
                await MeetLinksAsync(page, "main a");
            }
        }
    }

    // A link may lead to a file: the browser then stays where it was.
    private static async Task<IResponse?> OpenAsync(IPage page, string url)
    {
        try
        {
            return await page.GotoAsync(url);
        }
        catch (PlaywrightException file) when (file.Message.Contains("Download is starting", StringComparison.Ordinal))
        {
            return null;
        }
    }

    private async Task LookAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(1366, 768);
        Add(await page.BarriersAsync());
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.SetViewportSizeAsync(390, 844);
        Add((await page.BarriersAsync(AxeExtensions.OfLooks)).Select(fault => $"dark, on a phone: {fault}"));
    }

    private void Add(IEnumerable<string> found)
    {
        foreach (var fault in found)
        {
            faults.Enqueue(fault);
        }
    }

    private async Task MeetLinksAsync(IPage page, string selector)
    {
        foreach (var url in await page.EvalOnSelectorAllAsync<string[]>(selector, "links => links.map(link => link.getAttribute('href') ?? '')"))
        {
            Meet(url);
        }
    }

    private void Meet(string url)
    {
        if (!url.StartsWith('/') || Files.Any(part => url.Contains(part, StringComparison.Ordinal)))
        {
            return;
        }

        lock (kinds)
        {
            if (kinds.Add(KindOf(url)))
            {
                waiting.Add(url);
            }
        }
    }

    // A report has dozens of figures and the law hundreds of rows, and each opens the same kind of page.
    private static string KindOf(string url)
    {
        var parts = url.Split('?', '#')[0].Split('/').Select(part => Guid.TryParse(part, out _) ? "*" : part).ToArray();
        return parts switch
        {
            ["", "bao-cao", "phong-trao", "*", _] => "/bao-cao/phong-trao/*/*",
            ["", "phap-luat", "bang", var table, _] => $"/phap-luat/bang/{table}/*",
            _ => string.Join('/', parts),
        };
    }
}
