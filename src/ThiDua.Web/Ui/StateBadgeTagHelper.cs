using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ThiDua.Web.Ui;

public enum Tone
{
    Info,
    Ok,
    Wait,
    Bad,
    Off,
    Honour,
}

/// <summary>&lt;state-badge tone="Ok"&gt;Đã tiếp nhận&lt;/state-badge&gt;: word, colour and shape together.</summary>
[HtmlTargetElement("state-badge")]
public sealed class StateBadgeTagHelper(Icons icons) : TagHelper
{
    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"state state-{Tone.ToString().ToLowerInvariant()}");
        var shape = new TagBuilder("span");
        shape.AddCssClass("icon-word");
        shape.InnerHtml.AppendHtml(icons.Draw(Tone switch
        {
            Tone.Ok => "check",
            Tone.Wait => "clock",
            Tone.Bad => "alert-triangle",
            Tone.Off => "minus",
            Tone.Honour => "medal",
            _ => "info-circle",
        }));
        output.PreContent.AppendHtml(shape);
    }
}
