using System.Net;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ThiDua.Web.Ui;

/// <summary>&lt;empty-state title="Chưa có phong trào nào"&gt;what to do first&lt;/empty-state&gt;</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper : TagHelper
{
    public required string Title { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "empty-state");
        output.PreContent.AppendHtml($"<p class=\"empty-state-title\">{WebUtility.HtmlEncode(Title)}</p>");
    }
}

/// <summary>&lt;next-step&gt;the one primary action, or why it is not possible&lt;/next-step&gt;: first in the right rail of a case page.</summary>
[HtmlTargetElement("next-step")]
public sealed class NextStepTagHelper : TagHelper
{
    public string Title { get; set; } = "Việc tiếp theo";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        output.Attributes.SetAttribute("class", "next-step");
        output.PreContent.AppendHtml($"<h2 class=\"next-step-title\">{WebUtility.HtmlEncode(Title)}</h2>");
    }
}
