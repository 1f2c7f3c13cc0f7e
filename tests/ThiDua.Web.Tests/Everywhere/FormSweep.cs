using AngleSharp.Html.Dom;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Everywhere;

/// <summary>Follows links to one page of each kind and throws bad input at every form that stands there.</summary>
/// <param name="visitor">Who looks and types.</param>
/// <param name="thorough">All that is in <see cref="BadInput"/>; otherwise the few that differ most, for who meets the forms again with other rights.</param>
internal sealed class FormSweep(Visitor visitor, bool thorough)
{
    private readonly string[] texts = thorough ? BadInput.Texts : BadInput.Brief;
    private readonly string[] hidden = thorough ? BadInput.Hidden : BadInput.Hidden[1..2];
    private readonly (string Name, byte[] Bytes)[] files = thorough ? Files : Files[..2];

    private static readonly string[] Skipped = ["/tep/", "tai-ve", "handler=", "bang-ke", "/du-thao", "/dang-xuat", "/doi-mat-khau"];
    private static readonly (string Name, byte[] Bytes)[] Files = [.. BadInput.Files()];
    private readonly HashSet<string> kinds = [];
    private readonly Queue<string> waiting = [];

    public HashSet<string> Forms { get; } = [];

    public List<string> Faults { get; } = [];

    public async Task RunAsync()
    {
        var pages = new List<string>();
        Meet("/");
        while (waiting.TryDequeue(out var url))
        {
            var page = await visitor.OpenAsync(url);
            Judge(page, $"GET {url}");
            pages.Add(url);
            foreach (var link in page.Document.QuerySelectorAll(".rail-wide a, main a"))
            {
                Meet(link.GetAttribute("href") ?? "");
            }
        }

        // Only now, for what is sent may move a movement on and take pages away.
        foreach (var url in pages)
        {
            await SweepAsync(url);
        }
    }

    private async Task SweepAsync(string url)
    {
        var page = await visitor.OpenAsync(url);
        foreach (var form in page.Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>())
        {
            var key = $"{KindOf(url)} {FormKey(form)}";
            if (Forms.Add(key))
            {
                await TypedAsync(url, FormKey(form));
                await HiddenAsync(url, FormKey(form));
                await FilesAsync(url, FormKey(form));
            }
        }
    }

    private Task TypedAsync(string url, string key) => EachAsync(url, key, texts, BadInput.IsTyped);

    private Task HiddenAsync(string url, string key) =>
        EachAsync(url, key, hidden, field => field is IHtmlInputElement { Type: "hidden" } input && !input.Name!.StartsWith("__", StringComparison.Ordinal));

    private async Task EachAsync(string url, string key, string[] values, Func<IHtmlElement, bool> which)
    {
        (VisitedPage Page, IHtmlFormElement Form, string Selector)? standing = null;
        foreach (var value in values)
        {
            // After a refusal nothing has changed: the form still stands as it was.
            standing ??= await FormAsync(url, key);
            if (standing is not var (page, form, selector) || form.Elements.OfType<IHtmlElement>().Where(which).Select(NameOf).OfType<string>().Distinct().ToArray() is not { Length: > 0 } names)
            {
                return;
            }

            var answer = await visitor.SubmitAsync(page, selector, [.. names.Select(n => (n, value))]);
            Judge(answer, $"POST {url} {key} with \"{value[..Math.Min(24, value.Length)]}\"");
            standing = answer.Status == 400 ? standing : null;
            if (answer.Status == 400 && !value.Contains('\0', StringComparison.Ordinal))
            {
                Kept(answer, names, value, $"{url} {key}");
            }
        }
    }

    private async Task FilesAsync(string url, string key)
    {
        (VisitedPage Page, IHtmlFormElement Form, string Selector)? standing = null;
        foreach (var (name, bytes) in files)
        {
            standing ??= await FormAsync(url, key);
            if (standing is not var (page, form, selector) || form.QuerySelector("input[type=file]")?.GetAttribute("name") is not { } field)
            {
                return;
            }

            var answer = await visitor.SubmitWithFileAsync(page, selector, field, name, bytes);
            standing = answer.Status == 400 ? standing : null;
            Judge(answer, $"POST {url} {key} with file {name}");
        }
    }

    private async Task<(VisitedPage Page, IHtmlFormElement Form, string Selector)?> FormAsync(string url, string key)
    {
        var page = await visitor.OpenAsync(url);
        var form = page.Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>().FirstOrDefault(f => FormKey(f) == key);
        form?.SetAttribute("data-under-test", "1");
        return form is null ? null : (page, form, "form[data-under-test]");
    }

    private void Judge(VisitedPage answer, string what)
    {
        if (answer.Status >= 500)
        {
            Faults.Add($"{what}: {answer.Status} {answer.Words[..Math.Min(160, answer.Words.Length)]}");
        }
        else if (answer.Status is 400 or 409 && answer.Faults.Count == 0 && answer.Heading != "Yêu cầu không đọc được")
        {
            Faults.Add($"{what}: {answer.Status} without a sentence");
        }
    }

    private void Kept(VisitedPage answer, string[] names, string value, string what)
    {
        foreach (var name in names)
        {
            var shown = answer.Document.GetElementsByName(name).OfType<IHtmlElement>().FirstOrDefault(BadInput.IsTyped) switch
            {
                IHtmlInputElement { Type: not "password" } input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                _ => null,
            };
            if (shown is not null && shown.Normalize() != value.Normalize())
            {
                Faults.Add($"{what}: {name} forgot what was typed: \"{shown[..Math.Min(40, shown.Length)]}\"");
            }
        }
    }

    private void Meet(string url)
    {
        if (url.StartsWith('/') && !Skipped.Any(part => url.Contains(part, StringComparison.Ordinal)) && kinds.Add(KindOf(url)))
        {
            waiting.Enqueue(url);
        }
    }

    private static string? NameOf(IHtmlElement field) => field.GetAttribute("name");

    private static string KindOf(string url) => string.Join('/', url.Split('?', '#')[0].Split('/').Select(part => Guid.TryParse(part, out _) ? "*" : part));

    // The handler, and the names of the fields with their row numbers taken off.
    private static string FormKey(IHtmlFormElement form)
    {
        var handler = (form.GetAttribute("action") ?? "").Split('?').ElementAtOrDefault(1)?.Split('&').FirstOrDefault(p => p.StartsWith("handler=", StringComparison.Ordinal));
        return $"{handler} {string.Join(',', form.Elements.OfType<IHtmlElement>().Select(NameOf).OfType<string>().Where(n => !n.StartsWith("__", StringComparison.Ordinal)).Distinct().Take(3))}";
    }
}
