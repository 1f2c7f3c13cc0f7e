using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Ui;

/// <summary>
/// Every posting form carries a one-time key, so that posting it twice counts once, and the token against forged posts:
/// the framework leaves that one out where the form names its action.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormTagHelper(IAntiforgery antiforgery) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{OnceFilter.Field}\" value=\"{Guid.NewGuid()}\" autocomplete=\"off\">");
        if (context.AllAttributes.TryGetAttribute("action", out var action) && action.Value?.ToString() is { Length: > 0 })
        {
            var tokens = antiforgery.GetAndStoreTokens(ViewContext.HttpContext);
            output.PostContent.AppendHtml(
                $"<input type=\"hidden\" name=\"{tokens.FormFieldName}\" value=\"{HtmlEncoder.Default.Encode(tokens.RequestToken!)}\" autocomplete=\"off\">");
        }
    }
}
