using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ThiDua.Core.Law.Library;

namespace ThiDua.Web.Ui;

/// <summary>&lt;citation text="@rule.Citation" /&gt;: the clause as text, each legal text in it a link to its page in the library.</summary>
[HtmlTargetElement("citation", Attributes = "text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CitationTagHelper(CitationLinks links) : TagHelper
{
    public string? Text { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        foreach (var part in await links.OfAsync(Text ?? "", ViewContext.HttpContext.RequestAborted))
        {
            if (part.Key is null)
            {
                output.Content.Append(part.Text);
                continue;
            }

            var link = new TagBuilder("a");
            link.Attributes["href"] = $"/thu-vien-van-ban/{part.Key}";
            link.InnerHtml.Append(part.Text);
            output.Content.AppendHtml(link);
        }
    }
}
