using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Chase;

public enum ReminderLetterState
{
    Draft,
    Issued,
    Cancelled,
}

public enum ReminderWay
{
    Letter,
    Message,
    Mail,
}

public static class ReminderLetterTransitions
{
    public static readonly TransitionTable<ReminderLetterState> Table = new(
        "reminder_letter",
        ReminderLetterState.Draft,
        (ReminderLetterState.Draft, ReminderLetterState.Issued), (ReminderLetterState.Draft, ReminderLetterState.Cancelled));
}
