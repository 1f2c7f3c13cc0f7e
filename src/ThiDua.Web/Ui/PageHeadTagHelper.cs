using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ThiDua.Web.Ui;

/// <summary>&lt;page-head title="Phong trào" count="12"&gt;actions&lt;/page-head&gt;: the page's one h1, also its title in the browser.</summary>
[HtmlTargetElement("page-head")]
public sealed class PageHeadTagHelper : TagHelper
{
    public required string Title { get; set; }

    public int? Count { get; set; }

    /// <summary>A line above the title: where this belongs.</summary>
    public string? Kicker { get; set; }

    public string? KickerUrl { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ViewContext.ViewData["Title"] = Title;
        var actions = await output.GetChildContentAsync();
        output.TagName = "header";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-head");
        var words = new TagBuilder("div");
        if (Kicker is not null)
        {
            var kicker = new TagBuilder(KickerUrl is null ? "div" : "a");
            kicker.AddCssClass("page-kicker");
            if (KickerUrl is not null)
            {
                kicker.Attributes["href"] = KickerUrl;
            }

            kicker.InnerHtml.Append(Kicker);
            words.InnerHtml.AppendHtml(kicker);
        }

        var heading = new TagBuilder("h1");
        heading.InnerHtml.Append(Title);
        if (Count is { } count)
        {
            heading.InnerHtml.AppendHtml($" <span class=\"page-count\">{count}</span>");
        }

        words.InnerHtml.AppendHtml(heading);
        var tools = new TagBuilder("div");
        tools.AddCssClass("page-actions d-print-none");
        tools.InnerHtml.AppendHtml(actions);
        output.Content.SetHtmlContent(words).AppendHtml(tools);
    }
}
