using Microsoft.Playwright;

namespace ThiDua.Browser.Tests.Walks;

/// <summary>Every kind of page that a walk meets, checked once on each size of screen; what is in somebody's way is gathered, so that one fault does not hide the next.</summary>
internal sealed class MetPages
{
    private readonly HashSet<string> seen = [];

    public List<string> Barriers { get; } = [];

    /// <summary>The checks are scripts: a window without script cannot run them.</summary>
    public bool Checks { get; init; } = true;

    public async Task LookAsync(IPage page, bool phone)
    {
        var kind = string.Join('/', new Uri(page.Url).AbsolutePath.Split('/').Select(part => Guid.TryParse(part, out _) ? "*" : part));
        if (Checks && seen.Add($"{kind} {phone}"))
        {
            Barriers.AddRange(await page.BarriersAsync());
        }
    }
}
