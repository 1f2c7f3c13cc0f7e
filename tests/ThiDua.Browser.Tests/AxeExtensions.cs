using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ThiDua.Browser.Tests;

internal static class AxeExtensions
{
    /// <summary>No violation of the accessibility rules on what the window shows now.</summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page) => (await page.BarriersAsync()).ShouldBeEmpty();

    /// <summary>The rules whose answer depends on colours and widths; the others say of a page in the dark what they said of it in the light.</summary>
    public static readonly RunOnlyOptions OfLooks = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"] };

    /// <summary>What the accessibility rules object to, and whether the body scrolls sideways; what is wider than the screen must scroll in a frame of its own.</summary>
    public static async Task<IReadOnlyList<string>> BarriersAsync(this IPage page, RunOnlyOptions? only = null)
    {
        var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations], RunOnly = only });
        var wide = await page.EvaluateAsync<string>(WhatIsTooWide);
        var barriers = result.Violations.Select(v => $"{page.Url}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}");
        return [.. barriers, .. wide.Length > 0 ? [$"{page.Url}: the body scrolls sideways because of {wide}"] : (string[])[]];
    }

    // Names the innermost boxes that stick out, leaving out those that scroll in a frame of their own.
    private const string WhatIsTooWide = """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) { return ''; }
          const framed = box => box && box !== document.body && (getComputedStyle(box).overflowX !== 'visible' || framed(box.parentElement));
          const out = [...document.body.querySelectorAll('*')].filter(box => box.getBoundingClientRect().right > width + 1 && !framed(box.parentElement));
          return out.filter(box => !out.some(other => box !== other && box.contains(other))).slice(0, 3)
            .map(box => `${box.tagName.toLowerCase()}.${box.className} "${box.textContent.trim().slice(0, 40)}"`).join(' | ') || 'something unnamed';
        }
        """;
}
