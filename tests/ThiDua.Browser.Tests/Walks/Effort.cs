using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ThiDua.Browser.Tests.Walks;

/// <summary>
/// What a walk costs the people who walk it: presses, fields written, pages opened by their address. Counted in the pages themselves,
/// so that a press counts however the walk made it.
/// </summary>
internal sealed class Effort
{
    private const string Listen = """
        addEventListener("click", e => e.isTrusted && e.target.closest?.("a, button, summary") && window.countEffort("press"), true);
        addEventListener("change", () => window.countEffort("field"), true);
        """;

    private readonly ConcurrentDictionary<string, int> counts = new();

    public int Presses => counts.GetValueOrDefault("press");

    public int Fields => counts.GetValueOrDefault("field");

    public int Opened => counts.GetValueOrDefault("open");

    public async Task WatchAsync(IPage page)
    {
        await page.ExposeBindingAsync("countEffort", (BindingSource _, string kind) => Add(kind));
        await page.AddInitScriptAsync(Listen);
    }

    public void Add(string kind) => counts.AddOrUpdate(kind, 1, (_, count) => count + 1);

    /// <summary>A change that makes a walk dearer says so here, and why.</summary>
    public void ShouldCostAtMost(int presses, int fields, int opened)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(ToString());
        Presses.ShouldBeLessThanOrEqualTo(presses, ToString());
        Fields.ShouldBeLessThanOrEqualTo(fields, ToString());
        Opened.ShouldBeLessThanOrEqualTo(opened, ToString());
    }

    public override string ToString() => $"{Presses} presses, {Fields} fields, {Opened} pages opened by address";
}
