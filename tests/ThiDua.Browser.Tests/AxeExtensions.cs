using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ThiDua.Browser.Tests;

internal static class AxeExtensions
{
    /// <summary>No violation of the accessibility rules on what the window shows now.</summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page) => (await page.BarriersAsync()).ShouldBeEmpty();

    /// <summary>The rules whose answer depends on colours and widths; the others say of a page in the dark what they said of it in the light.</summary>
    public static readonly string[] OfLooks = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>What the accessibility rules object to, and whether the body scrolls sideways; what is wider than the screen must scroll in a frame of its own.</summary>
    /// <param name="only">Just these rules; null asks all.</param>
    public static async Task<IReadOnlyList<string>> BarriersAsync(this IPage page, string[]? only = null)
    {
        // Run in the page itself: the package opens a window more for every look, which takes longer than the looking.
        if (!await page.EvaluateAsync<bool>("() => typeof axe === 'object'"))
        {
            await page.EvaluateAsync(Axe);
        }

        var barriers = await page.EvaluateAsync<string[]>(WhatObjects, only);
        var wide = await page.EvaluateAsync<string>(WhatIsTooWide);
        return [.. barriers.Select(b => $"{page.Url}: {b}"), .. wide.Length > 0 ? [$"{page.Url}: the body scrolls sideways because of {wide}"] : (string[])[]];
    }

    private const string WhatObjects = """
        async only => {
          const run = await axe.run(document, { resultTypes: ['violations'], ...(only ? { runOnly: { type: 'rule', values: only } } : {}) });
          return run.violations.map(v => `${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`);
        }
        """;

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
