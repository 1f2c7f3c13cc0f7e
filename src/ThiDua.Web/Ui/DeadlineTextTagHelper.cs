using Microsoft.AspNetCore.Razor.TagHelpers;
using ThiDua.Core.Foundation;

namespace ThiDua.Web.Ui;

/// <summary>&lt;deadline-text ends-at="…" wording="trước ngày 18/6/2026" /&gt;: "còn 3 ngày, trước ngày 18/6/2026".</summary>
[HtmlTargetElement("deadline-text", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DeadlineTextTagHelper(TimeProvider clock) : TagHelper
{
    public DateTimeOffset? EndsAt { get; set; }

    public string? Wording { get; set; }

    /// <summary>Done already: the days left say nothing more.</summary>
    public bool Settled { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        var left = EndsAt is { } end && !Settled ? Left(end, clock.GetUtcNow()) : null;
        output.Attributes.SetAttribute("class", left is null ? "deadline" : left.StartsWith("quá", StringComparison.Ordinal) ? "deadline deadline-late" : "deadline deadline-live");
        output.Content.SetContent(string.Join(", ", new[] { left, Wording }.Where(x => !string.IsNullOrEmpty(x))) is { Length: > 0 } text ? text : "không định hạn");
    }

    /// <summary>Days left as people count them: the last day that still counts is "hôm nay".</summary>
    internal static string Left(DateTimeOffset endsAt, DateTimeOffset now)
    {
        var today = VietnamTime.DayOf(now);
        if (endsAt <= now)
        {
            var days = today.DayNumber - VietnamTime.DayOf(endsAt.AddTicks(-1)).DayNumber;
            return days <= 0 ? "quá hạn hôm nay" : $"quá hạn {days} ngày";
        }

        var left = VietnamTime.DayOf(endsAt.AddTicks(-1)).DayNumber - today.DayNumber;
        return left switch { 0 => "hôm nay là ngày cuối", 1 => "còn 1 ngày", _ => $"còn {left} ngày" };
    }
}
