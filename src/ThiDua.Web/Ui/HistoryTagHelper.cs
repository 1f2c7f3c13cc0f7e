using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Web.Ui;

/// <summary>&lt;history subject="movement" id="Model.Id" /&gt;: who did what when and why, at the foot of a case.</summary>
[HtmlTargetElement("history", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class HistoryTagHelper(HistoryQuery history) : TagHelper
{
    public required string Subject { get; set; }

    public Guid Id { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var entries = await history.OfAsync(Subject, Id, CancellationToken.None);
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "history");
        output.Attributes.SetAttribute("aria-label", "Lịch sử");
        output.Content.AppendHtml("<h2>Lịch sử</h2>");
        if (entries.Count == 0)
        {
            output.Content.AppendHtml("<p class=\"text-secondary\">Chưa có thao tác nào được ghi.</p>");
            return;
        }

        var list = new TagBuilder("ol");
        list.AddCssClass("history-list");
        foreach (var entry in entries)
        {
            list.InnerHtml.AppendHtml(Line(entry));
        }

        output.Content.AppendHtml(list);
    }

    private static TagBuilder Line(HistoryEntry entry)
    {
        var line = new TagBuilder("li");
        var what = new TagBuilder("strong");
        what.InnerHtml.Append(entry.Title);
        var who = new TagBuilder("span");
        who.AddCssClass("text-secondary");
        who.InnerHtml.Append($"{entry.ActorName}, {entry.At.Written()}");
        line.InnerHtml.AppendHtml(what).Append(" ").AppendHtml(who);
        if (entry.OnBehalf is { } signed)
        {
            line.InnerHtml.AppendHtml(OnBehalf(signed));
        }

        if (entry.Reason is { Length: > 0 } reason)
        {
            var why = new TagBuilder("div");
            why.InnerHtml.Append($"Lý do: {reason}");
            line.InnerHtml.AppendHtml(why);
        }

        return line;
    }

    private static TagBuilder OnBehalf(SignedPaper signed)
    {
        var paper = new TagBuilder("a");
        paper.Attributes["href"] = $"/tep/{signed.FileId}";
        paper.InnerHtml.Append("kèm bản giấy");
        var note = new TagBuilder("div");
        note.InnerHtml.Append($"Nhập thay {signed.OnBehalfOf}, bản giấy ký ngày {signed.SignedOn.Written()}, ").AppendHtml(paper);
        return note;
    }
}
