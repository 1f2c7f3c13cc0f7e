using Microsoft.Playwright;

namespace ThiDua.Browser.Tests.Everywhere;

/// <summary>Follows links from the navigation on, one page of each kind, and looks at each in light, in dark and at a phone's width.</summary>
internal sealed class Tour(IPage page)
{
    private static readonly string[] Files = ["/tep/", "tai-ve", "handler=", "bang-ke", "/du-thao", "/mau", "xuat"];
    private readonly HashSet<string> kinds = [];
    private readonly Queue<string> waiting = [];

    public IReadOnlyCollection<string> Kinds => kinds;

    public List<string> Faults { get; } = [];

    public async Task WalkAsync(bool deep)
    {
        Meet("/");
        await page.GotoAsync("/");
        await MeetLinksAsync(".rail-wide a");
        while (waiting.TryDequeue(out var url))
        {
            if (await OpenAsync(url) is not { } answer)
            {
                continue;
            }

            if (answer.Status != 200)
            {
                Faults.Add($"{url} answers {answer.Status}");
                continue;
            }

            await LookAsync();
            if (deep)
            {
                await MeetLinksAsync("main a");
            }
        }
    }

    // A link may lead to a file: the browser then stays where it was.
    private async Task<IResponse?> OpenAsync(string url)
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

    private async Task LookAsync()
    {
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(1366, 768);
        Faults.AddRange(await page.BarriersAsync());
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.SetViewportSizeAsync(390, 844);
        Faults.AddRange((await page.BarriersAsync(AxeExtensions.OfLooks)).Select(fault => $"dark, on a phone: {fault}"));
    }

    private async Task MeetLinksAsync(string selector)
    {
        foreach (var url in await page.EvalOnSelectorAllAsync<string[]>(selector, "links => links.map(link => link.getAttribute('href') ?? '')"))
        {
            Meet(url);
        }
    }

    private void Meet(string url)
    {
        if (url.StartsWith('/') && !Files.Any(part => url.Contains(part, StringComparison.Ordinal)) && kinds.Add(KindOf(url)))
        {
            waiting.Enqueue(url);
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
