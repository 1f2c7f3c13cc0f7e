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
        addEventListener("click", e => {
          const pressed = e.isTrusted && e.target.closest?.("a, button, summary");
          if (pressed) window.countEffort("press", `${pressed.innerText.trim().replace(/\s+/g, " ")} (${location.pathname})`);
        }, true);
        addEventListener("change", e => window.countEffort("field", `${e.target.name} (${location.pathname})`), true);
        """;

    private readonly ConcurrentQueue<(string Kind, string What)> steps = new();

    public int Presses => Count("press");

    public int Fields => Count("field");

    public int Opened => Count("open");

    /// <summary>The page that stands open already counts as well: the first press may come before any other page.</summary>
    public async Task WatchAsync(IPage page)
    {
        await page.ExposeFunctionAsync<string, string, int>("countEffort", Add);
        await page.AddInitScriptAsync(Listen);
        await page.EvaluateAsync(Listen);
    }

    /// <summary>Returns how many steps there are now: what a page calls must answer something.</summary>
    public int Add(string kind, string what)
    {
        steps.Enqueue((kind, what));
        return steps.Count;
    }

    /// <summary>A change that makes a walk dearer says so here, and why.</summary>
    public void ShouldCostAtMost(int presses, int fields, int opened)
    {
        TestContext.Current.TestOutputHelper?.WriteLine(InSteps());
        Presses.ShouldBeLessThanOrEqualTo(presses, InSteps());
        Fields.ShouldBeLessThanOrEqualTo(fields, InSteps());
        Opened.ShouldBeLessThanOrEqualTo(opened, InSteps());
    }

    public override string ToString() => $"{Presses} presses, {Fields} fields, {Opened} pages opened by address";

    private int Count(string kind) => steps.Count(step => step.Kind == kind);

    private string InSteps() => $"{this}\n{string.Join('\n', steps.Select(step => $"{step.Kind} {step.What}"))}";
}
