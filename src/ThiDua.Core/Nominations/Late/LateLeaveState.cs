using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Late;

public enum LateLeaveState
{
    Asked,
    Granted,
    Refused,

    /// <summary>The day of the leave ran out.</summary>
    Ended,
}

public static class LateLeaveTransitions
{
    public static readonly TransitionTable<LateLeaveState> Table = new(
        "late_leave",
        LateLeaveState.Asked,
        (LateLeaveState.Asked, LateLeaveState.Granted), (LateLeaveState.Asked, LateLeaveState.Refused),
        (LateLeaveState.Granted, LateLeaveState.Ended))
    {
        Initial = [LateLeaveState.Asked, LateLeaveState.Granted],
    };
}
