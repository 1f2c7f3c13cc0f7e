using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ThiDua.Web.Ui;

/// <summary>&lt;error-summary /&gt;: what must be mended, each line a link to its field.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var faults = ViewContext.ModelState
            .Where(pair => pair.Value?.ValidationState == ModelValidationState.Invalid)
            .SelectMany(pair => pair.Value!.Errors.Select(e => (pair.Key, e.ErrorMessage)))
            .DistinctBy(f => f.ErrorMessage)
            .ToList();
        if (faults.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "alert alert-danger error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        var heading = new TagBuilder("h2");
        heading.AddCssClass("alert-heading h4");
        heading.InnerHtml.Append(faults.Count == 1 ? "Chưa làm được, cần xem lại" : $"Chưa làm được, có {faults.Count} điểm cần xem lại");
        var list = new TagBuilder("ul");
        list.AddCssClass("mb-0");
        foreach (var (key, sentence) in faults)
        {
            list.InnerHtml.AppendHtml(Item(key, sentence));
        }

        output.Content.AppendHtml(heading).AppendHtml(list);
    }

    private static TagBuilder Item(string key, string sentence)
    {
        var item = new TagBuilder("li");
        if (key.Length == 0)
        {
            item.InnerHtml.Append(sentence);
            return item;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = $"#{FieldIds.Of(key)}";
        link.InnerHtml.Append(sentence);
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
