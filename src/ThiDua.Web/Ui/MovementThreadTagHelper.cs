using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ThiDua.Core.Movements;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Ui;

/// <summary>&lt;movement-thread id="Model.MovementId" /&gt;: the stepper Kế hoạch → … → Tổng kết, which is also the way around.</summary>
[HtmlTargetElement("movement-thread", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MovementThreadTagHelper(MovementThreadQuery threads, CurrentActor current) : TagHelper
{
    public Guid Id { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (await threads.FindAsync(Id, current.Known, CancellationToken.None) is not { } thread)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "thread d-print-none");
        output.Attributes.SetAttribute("aria-label", "Các bước của phong trào");
        var list = new TagBuilder("ol");
        list.AddCssClass("thread-steps");
        foreach (var step in thread.Steps)
        {
            list.InnerHtml.AppendHtml(Draw(step));
        }

        output.Content.SetHtmlContent(list);
    }

    private static TagBuilder Draw(ThreadStep step)
    {
        var item = new TagBuilder("li");
        item.AddCssClass(step.State switch
        {
            StepState.Done => "thread-step thread-done",
            StepState.Current => "thread-step thread-now",
            _ => "thread-step",
        });
        if (step.State is StepState.Current)
        {
            item.Attributes["aria-current"] = "step";
        }

        var name = new TagBuilder(step.Url is null ? "span" : "a");
        if (step.Url is { } url)
        {
            name.Attributes["href"] = url;
        }

        name.InnerHtml.Append(step.Label);
        item.InnerHtml.AppendHtml(name);
        var said = new TagBuilder("span");
        said.AddCssClass("visually-hidden");
        said.InnerHtml.Append(step.State switch { StepState.Done => " (đã xong)", StepState.Current => " (đang làm)", _ => " (chưa tới)" });
        item.InnerHtml.AppendHtml(said);
        return item;
    }
}
