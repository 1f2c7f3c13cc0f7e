using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>What is typed of an answer, before anything is looked up again.</summary>
internal static class AnswerRules
{
    public static List<Refusal> Check(RecordUpperAnswerRequest request, IReadOnlyList<AnsweredName> names, DateOnly today)
    {
        var sent = names.Max(n => n.SentOn);
        var refusals = TextRules.All(
            TextRules.NotEmpty(request.AnswerNumber, nameof(request.AnswerNumber), "số, ký hiệu văn bản trả lời của cấp trên"),
            TextRules.NotLongerThan(request.AnswerNumber, 50, nameof(request.AnswerNumber), "Số, ký hiệu"),
            request.AnswerOn is null ? new InvalidField(nameof(request.AnswerOn), "Nhập ngày của văn bản trả lời theo dạng ngày/tháng/năm.") : null,
            request.AnswerOn > today ? new InvalidField(nameof(request.AnswerOn), $"Ngày văn bản trả lời không được sau hôm nay ({today.Written()}).") : null,
            request.AnswerOn < sent ? new InvalidField(nameof(request.AnswerOn), $"Ngày văn bản trả lời không được trước ngày gửi ({sent!.Value.Written()}).") : null);
        var known = names.ToDictionary(n => n.ItemId, n => n.Name);
        foreach (var line in request.Lines.Where(l => l.Outcome is UpperOutcome.Refused or UpperOutcome.Returned && known.ContainsKey(l.ItemId)))
        {
            var returned = line.Outcome is UpperOutcome.Returned;
            refusals.AddRange(TextRules.All(
                string.IsNullOrWhiteSpace(line.Reason) ? new AnswerReasonMissing(known[line.ItemId], returned) : null,
                TextRules.NotLongerThan(line.Reason, 2000, nameof(request.Lines), returned ? "Nội dung cần bổ sung" : "Lý do"),
                returned && line.DueOn < request.AnswerOn ? new InvalidField(nameof(request.Lines), $"Hạn bổ sung của {known[line.ItemId]} không được trước ngày văn bản trả lời.") : null));
        }

        return refusals;
    }
}

/// <param name="SentOn">Day of the tờ trình, or of the last sending again.</param>
internal sealed record AnsweredName(Guid ItemId, string Name, DateOnly? SentOn);
