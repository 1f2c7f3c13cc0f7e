using Microsoft.Playwright;

namespace ThiDua.Browser.Tests.Walks;

/// <summary>One person's window, spoken to by what stands on it. Every kind of page it meets is checked for accessibility once.</summary>
internal sealed class Screen(IPage page, MetPages met, Effort effort, bool phone) : IAsyncDisposable
{
    public IPage Page => page;

    /// <summary>The identity at the end of the address, or before what follows it.</summary>
    public Guid IdAfter(string prefix) => Guid.Parse(new Uri(page.Url).AbsolutePath[prefix.Length..].Split('/')[0]);

    public ILocator Field(string name) => page.Locator($"[name='{name}']:not([type=hidden])").First;

    public async Task OpenAsync(string url)
    {
        effort.Add("open", url);
        var answer = await page.GotoAsync(url, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        answer!.Status.ShouldBe(200, $"{url}: {await WordsAsync()}");
        await LookAsync();
    }

    public async Task FillAsync(string field, string value) => await TellAsync($"fill {field}", () => Field(field).FillAsync(value));

    public async Task TickAsync(string field, bool on = true) => await TellAsync($"tick {field}", () => Field(field).SetCheckedAsync(on));

    /// <summary>Chooses the first line of a list that holds these words.</summary>
    public async Task ChooseAsync(string field, string words)
    {
        var value = await TellAsync($"choose {words} in {field}", () => Field(field).Locator("option").Filter(new() { HasText = words }).First.GetAttributeAsync("value"));
        await Field(field).SelectOptionAsync(value!);
    }

    public static Task AttachAsync(ILocator box, string name, string text) =>
        box.SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/plain", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });

    /// <summary>Presses a button and waits for what the next page says.</summary>
    public async Task PressAsync(string button, string then)
    {
        await TellAsync($"press {button}", () => page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync());
        await SeesAsync(then);
        await LookAsync();
    }

    /// <summary>Follows a link and waits for what the next page says.</summary>
    public async Task FollowAsync(string link, string then)
    {
        await TellAsync($"follow {link}", () => page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync());
        await SeesAsync(then);
        await LookAsync();
    }

    public Task SeesAsync(string words) => TellAsync($"see \"{words}\"", () => page.Locator("main").GetByText(words).First.WaitForAsync(new() { State = WaitForSelectorState.Attached }));

    public async Task SeesNothingOfAsync(string words) => (await WordsAsync()).ShouldNotContain(words, Case.Insensitive, page.Url);

    /// <summary>Opens every folded part, as a person would by pressing each.</summary>
    public async Task UnfoldAsync()
    {
        var folded = page.Locator("main details:not([open]) > summary:visible");
        for (var left = await folded.CountAsync(); left > 0; left--)
        {
            await folded.First.ClickAsync();
        }
    }

    public async Task<string> WordsAsync() => await page.Locator("main").InnerTextAsync();

    public async Task<byte[]> DownloadAsync(string url)
    {
        var answer = await page.Context.APIRequest.GetAsync(url);
        answer.Status.ShouldBe(200, url);
        return await answer.BodyAsync();
    }

    public async ValueTask DisposeAsync() => await page.Context.CloseAsync();

    private async Task LookAsync()
    {
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        await met.LookAsync(page, phone);
    }

    private Task<bool> TellAsync(string what, Func<Task> act) => TellAsync(what, async () =>
    {
        await act();
        return true;
    });

    private async Task<T> TellAsync<T>(string what, Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception fault) when (fault is TimeoutException or PlaywrightException)
        {
            throw new InvalidOperationException($"Could not {what} on {page.Url}. The page says:\n{await WordsAsync()}", fault);
        }
    }
}
