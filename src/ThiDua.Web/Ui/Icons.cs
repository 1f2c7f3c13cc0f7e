using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ThiDua.Web.Ui;

/// <summary>Single SVGs of the icon package, inlined: no icon font, no extra request.</summary>
public sealed class Icons(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, IHtmlContent> drawn = new();

    public IHtmlContent Draw(string name) => drawn.GetOrAdd(name, n =>
    {
        var svg = File.ReadAllText(Path.Combine(environment.WebRootPath, "lib", "icons", $"{n}.svg"));
        return new HtmlString(svg[svg.IndexOf("<svg", StringComparison.Ordinal)..].Replace("<svg", "<svg aria-hidden=\"true\" focusable=\"false\"", StringComparison.Ordinal));
    });
}

/// <summary>&lt;icon name="home" /&gt;: always beside a word, never alone.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper(Icons icons) : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "icon-word");
        output.Content.SetHtmlContent(icons.Draw(Name));
    }
}
