using Microsoft.AspNetCore.Razor.TagHelpers;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Ui;

/// <summary>Every posting form carries a one-time key, so that posting it twice counts once.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{OnceFilter.Field}\" value=\"{Guid.NewGuid()}\" autocomplete=\"off\">");
}
