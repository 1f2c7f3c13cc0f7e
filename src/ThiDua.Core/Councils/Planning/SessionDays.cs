using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Planning;

/// <summary>Days that a session can be set on.</summary>
public static class SessionDays
{
    private const int MostDaysToAnswer = 60;

    // The law on emulation of 2003 took effect then: no council of this kind sat before.
    private static readonly DateOnly Earliest = new(2004, 7, 1);

    public static Refusal? HeldOn(DateOnly? day, string field, DateOnly today) =>
        day is { } held && held >= Earliest && held <= today.AddYears(1) ? null
            : new InvalidField(field, $"Nhập ngày họp từ {Earliest.Written()} đến {today.AddYears(1).Written()}.");

    public static Refusal? AnswersDue(DateOnly? due, DateOnly? sentOn, string field) =>
        due is { } last && sentOn is { } first && last >= first && last <= first.AddDays(MostDaysToAnswer) ? null
            : new InvalidField(field, $"Nhập hạn trả lời, từ ngày gửi lấy ý kiến và trong {MostDaysToAnswer} ngày.");
}
