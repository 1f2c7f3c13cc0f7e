using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Opinions;

/// <summary>How long a step may take, from a row of law.</summary>
public sealed record TimeAllowed(int N, TimeUnit Unit, Silence Silence, string Citation, Certainty Certainty);

/// <summary>Deadlines of questions and of public comment. Pure.</summary>
public static class OpinionRules
{
    /// <summary>
    /// The last day on which the step is in time. The day of the event is not counted (BLDS 2015 Điều 147 khoản 1); plain days that end on a rest
    /// day move to the next working day (Điều 148 khoản 5).
    /// </summary>
    public static DateOnly LastDay(DateOnly from, TimeAllowed allowed, WorkingCalendar calendar) =>
        allowed.Unit == TimeUnit.WorkingDays ? calendar.After(from, allowed.N) : calendar.ThisOrNext(from.AddDays(allowed.N));

    /// <summary>The instant itself is already late: the last day ends as the next begins.</summary>
    public static bool HasPassed(DateTimeOffset endsAt, DateTimeOffset now) => now >= endsAt;

    /// <summary>The list stays public at least as long as the row says.</summary>
    public static Refusal? MustBeLongEnough(DateOnly from, DateOnly to, TimeAllowed allowed, WorkingCalendar calendar) =>
        to >= LastDay(from, allowed, calendar)
            ? null
            : new PeriodTooShort(LastDay(from, allowed, calendar), allowed);

    /// <summary>The council meets after the period of public comment, unless somebody by name says why not.</summary>
    public static Refusal? MustHaveEnded(CommentPeriodFact? period, DateTimeOffset now) =>
        period is null || period.Waived || HasPassed(period.EndsAt, now) ? null : new CommentStillOpen(period);
}

public sealed record CommentPeriodFact(DateOnly ToDay, DateTimeOffset EndsAt, bool Waived, string Citation);

public sealed record PeriodTooShort : Refusal
{
    public PeriodTooShort(DateOnly earliest, TimeAllowed allowed)
        : base($"Phải lấy ý kiến ít nhất {allowed.Unit.Written(allowed.N)}: chọn ngày kết thúc từ {earliest.Written()} trở đi.") =>
        (Field, Clause) = ("ToDay", allowed.Citation);
}

public sealed record CommentStillOpen : Refusal
{
    public CommentStillOpen(CommentPeriodFact period)
        : base($"Đang lấy ý kiến công khai đến hết ngày {period.ToDay.Written()} nên chưa họp Hội đồng. Chờ hết thời gian, hoặc Thường trực ghi lý do họp sớm ở trang Lấy ý kiến công khai.") =>
        Clause = period.Citation;

    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record NoTimeRule(string Step) : Refusal($"Danh mục chưa có thời hạn cho bước \"{Step}\" vào ngày này. Đề nghị quản trị bổ sung quy định rồi làm lại.");
