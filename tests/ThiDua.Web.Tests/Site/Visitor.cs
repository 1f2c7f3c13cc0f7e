using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ThiDua.Web.Tests.Site;

/// <summary>One person at one browser: opens pages, fills forms as they stand on the page, keeps cookies.</summary>
public sealed class Visitor(Uri address) : IDisposable
{
    private static readonly HtmlParser Parser = new();
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };

    public async Task<VisitedPage> OpenAsync(string url) => await FollowAsync(await http.GetAsync(url), url);

    /// <summary>Posts a form of the page with its hidden fields and what is filled in; keys are field names.</summary>
    public async Task<VisitedPage> SubmitAsync(VisitedPage page, string formSelector, params (string Name, string Value)[] filled)
    {
        var form = page.Form(formSelector);
        using var content = new FormUrlEncodedContent(Fields(form, filled));
        return await PostAsync(page, form, content);
    }

    /// <summary>Presses a button: its form goes where the button says, with the button's own name and value.</summary>
    public async Task<VisitedPage> PressAsync(VisitedPage page, string buttonSelector, params (string Name, string Value)[] filled)
    {
        var button = page.Document.QuerySelector(buttonSelector) as IHtmlButtonElement ?? throw new InvalidOperationException($"No button {buttonSelector} on {page.Url} ({page.Status})");
        var form = button.GetAttribute("form") is { } id ? page.Form($"#{id}") : button.Form ?? throw new InvalidOperationException($"The button {buttonSelector} belongs to no form");
        (string, string)[] all = button.Name is { Length: > 0 } name ? [.. filled, (name, button.Value)] : filled;
        using var content = new FormUrlEncodedContent(Fields(form, all));
        return await PostAsync(page, form, content, button.GetAttribute("formaction"));
    }

    public async Task<VisitedPage> SubmitWithFileAsync(VisitedPage page, string formSelector, string fileField, string fileName, byte[] bytes, params (string Name, string Value)[] filled)
    {
        var form = page.Form(formSelector);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Fields(form, filled).Where(f => f.Key != fileField))
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new ByteArrayContent(bytes), fileField, fileName);
        return await PostAsync(page, form, content);
    }

    public Task<HttpResponseMessage> RawAsync(HttpRequestMessage request) => http.SendAsync(request);

    public async Task<VisitedPage> SignInAsync(string userName, string password)
    {
        var page = await OpenAsync("/dang-nhap");
        return await SubmitAsync(page, "form", ("Input.UserName", userName), ("Input.Password", password));
    }

    public void Dispose() => http.Dispose();

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form, (string Name, string Value)[] filled)
    {
        var own = form.Elements.OfType<IHtmlElement>()
            .Select(e => e switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? (box.Name, box.Value) : default,
                IHtmlInputElement { Type: "submit" or "file" } => default,
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlTextAreaElement area => (area.Name, area.Value),
                IHtmlSelectElement select => (select.Name, select.Value),
                _ => default,
            })
            .Where(f => f.Name is { Length: > 0 } name && !filled.Any(x => x.Name == name))
            .Select(f => KeyValuePair.Create(f.Name!, f.Value ?? ""));
        return own.Concat(filled.Select(f => KeyValuePair.Create(f.Name, f.Value)));
    }

    private async Task<VisitedPage> PostAsync(VisitedPage page, IHtmlFormElement form, HttpContent content, string? formAction = null)
    {
        var target = (formAction ?? form.GetAttribute("action")) is { Length: > 0 } action ? action : page.Url;
        return await FollowAsync(await http.PostAsync(target, content), target);
    }

    private async Task<VisitedPage> FollowAsync(HttpResponseMessage answer, string url)
    {
        for (var hops = 0; answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther; hops++)
        {
            hops.ShouldBeLessThan(10, "redirects go in circles");
            var next = new Uri(new Uri(address, url), answer.Headers.Location!).PathAndQuery;
            answer.Dispose();
            (answer, url) = (await http.GetAsync(next), next);
        }

        var text = await answer.Content.ReadAsStringAsync();
        var page = new VisitedPage((int)answer.StatusCode, url, text, Parser.ParseDocument(text));
        answer.Dispose();
        return page;
    }
}

/// <param name="Url">Where the visit ended, path and query.</param>
public sealed record VisitedPage(int Status, string Url, string Text, IHtmlDocument Document)
{
    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>The page's visible text with white space joined.</summary>
    public string Words => string.Join(' ', (Document.QuerySelector("main")?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public IReadOnlyList<string> Faults => [.. Document.QuerySelectorAll(".error-summary li").Select(li => li.TextContent.Trim())];

    public IHtmlFormElement Form(string selector) =>
        Document.QuerySelector(selector) as IHtmlFormElement ?? throw new InvalidOperationException($"No form {selector} on {Url} ({Status}): {Heading}");
}
