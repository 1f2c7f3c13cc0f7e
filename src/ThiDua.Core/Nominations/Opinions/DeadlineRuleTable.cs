using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Opinions;

/// <summary>The administrator of law's screens for how long a step may take.</summary>
public sealed class DeadlineRuleTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "thoi-han-giai-quyet",
        Name = "law.deadline_rule",
        Title = "Thời hạn trả lời, lấy ý kiến",
        About = "Số ngày hoặc ngày làm việc của từng bước, và im lặng khi hết hạn có nghĩa gì. Câu hỏi đã gửi giữ thời hạn của ngày gửi.",
        Order = 70,
        Series = ["step"],
        AgencyMayOwn = true,
        Fields =
        [
            new("step", "Bước", LawFieldType.Choice) { Options = LawField.Of<TimedStep>(step => step.Label()) },
            new("n", "Số ngày", LawFieldType.Whole) { Least = 1, Most = 365 },
            new("unit", "Tính theo", LawFieldType.Choice) { Options = [("days", "ngày"), ("working_days", "ngày làm việc")] },
            new("silence", "Hết hạn không trả lời", LawFieldType.Choice) { Options = LawField.Of<Silence>(silence => silence.Label()) },
        ],
    };
}
