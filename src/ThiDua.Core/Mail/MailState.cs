using ThiDua.Core.Foundation;

namespace ThiDua.Core.Mail;

public enum MailState
{
    Queued,
    Sent,
    Failed,
    Cancelled,
}

public static class MailTransitions
{
    public static readonly TransitionTable<MailState> Table = new(
        "mail",
        MailState.Queued,
        (MailState.Queued, MailState.Sent), (MailState.Queued, MailState.Failed), (MailState.Failed, MailState.Queued), (MailState.Queued, MailState.Cancelled));

    public static string Label(this MailState state) => state switch
    {
        MailState.Queued => "Chờ gửi",
        MailState.Sent => "Đã gửi",
        MailState.Failed => "Không gửi được",
        MailState.Cancelled => "Đã hủy",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
