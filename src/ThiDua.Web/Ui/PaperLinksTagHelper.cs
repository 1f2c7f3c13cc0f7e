using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ThiDua.Web.Ui;

/// <summary>
/// &lt;paper-links href="…?handler=Draft" what="Dự thảo giấy mời" /&gt;: read the paper on screen, take it as Word, take it as PDF. The address
/// answers all three.
/// </summary>
[HtmlTargetElement("paper-links", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PaperLinksTagHelper : TagHelper
{
    public required string Href { get; set; }

    /// <summary>What the paper is, for whoever hears the links without the page.</summary>
    public required string What { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "paper-links btn-list");
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute("aria-label", What);
        var and = Href.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        output.Content.AppendHtml(Link($"{Href}{and}dang=xem", "Xem", Lower(What), opens: true));
        output.Content.AppendHtml(Link(Href, "Tải .docx", Lower(What), opens: false));
        output.Content.AppendHtml(Link($"{Href}{and}dang=pdf", "Tải .pdf", Lower(What), opens: false));
    }

    private static TagBuilder Link(string address, string text, string what, bool opens)
    {
        var link = new TagBuilder("a");
        link.AddCssClass("btn btn-sm");
        link.Attributes["href"] = address;
        // Who speaks to the screen says what stands on it, so the visible words come first.
        link.Attributes["aria-label"] = $"{text}: {what}";
        if (opens)
        {
            link.Attributes["target"] = "_blank";
            link.Attributes["rel"] = "noopener";
        }

        link.InnerHtml.Append(text);
        return link;
    }

    private static string Lower(string text) => text.Length == 0 ? text : $"{char.ToLowerInvariant(text[0])}{text[1..]}";
}
