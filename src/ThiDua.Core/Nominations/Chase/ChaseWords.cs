using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Core.Nominations.Chase;

/// <summary>Reminders in the words of the office: short ones to paste into a chat or a mail.</summary>
public static class ChaseWords
{
    public static string Label(this ChaseNeed need) => need switch
    {
        ChaseNeed.Acknowledge => "Chưa xác nhận nhận kế hoạch",
        ChaseNeed.Plan => "Chưa gửi kế hoạch của đơn vị",
        ChaseNeed.Dossiers => "Chưa gửi hồ sơ",
        ChaseNeed.Papers => "Hồ sơ còn thiếu",
        ChaseNeed.Returned => "Hồ sơ bị trả lại",
        _ => throw new ArgumentOutOfRangeException(nameof(need)),
    };

    public static string Label(this ReminderLetterState state) => state switch
    {
        ReminderLetterState.Draft => "Dự thảo",
        ReminderLetterState.Issued => "Đã ban hành",
        ReminderLetterState.Cancelled => "Đã hủy",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>"còn 3 ngày", "hết hạn hôm nay", "quá hạn 2 ngày"; whole days in Việt Nam.</summary>
    public static string DaysLeft(DateTimeOffset endsAt, DateTimeOffset now)
    {
        // The last instant that is still in time lies just before the end.
        var days = VietnamTime.DayOf(endsAt.AddTicks(-1)).DayNumber - VietnamTime.DayOf(now).DayNumber;
        return now >= endsAt ? (days >= 0 ? "vừa hết hạn" : $"quá hạn {-days} ngày") : days == 0 ? "hết hạn hôm nay" : $"còn {days} ngày";
    }

    /// <summary>One message for the units of one movement that owe something.</summary>
    public static string Message(string agency, IReadOnlyList<ChaseRow> rows, DateTimeOffset now)
    {
        var text = new System.Text.StringBuilder();
        foreach (var movement in rows.Where(r => r.Lacks.Count > 0).GroupBy(r => r.MovementId))
        {
            var first = movement.First();
            text.Append(agency).Append(": đề nghị các đơn vị thực hiện ").Append(first.MovementInSentence);
            text.Append(first.Deadline is { } deadline ? $" (hạn nộp hồ sơ {deadline.Wording}, {DaysLeft(deadline.EndsAt, now)})" : "").Append(":\n");
            foreach (var row in movement)
            {
                text.Append("- ").Append(row.Unit).Append(": ").Append(What(row.Lacks)).Append('\n');
            }
        }

        return text.ToString().TrimEnd();
    }

    public static string What(IReadOnlyList<ChaseLack> lacks) => string.Join("; ", lacks.Select(l => l.Text)) + ".";
}
