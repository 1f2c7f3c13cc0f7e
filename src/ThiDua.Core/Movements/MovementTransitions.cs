using ThiDua.Core.Foundation;
using static ThiDua.Core.Movements.MovementState;

namespace ThiDua.Core.Movements;

public static class MovementTransitions
{
    public static readonly TransitionTable<MovementState> Table = new(
        "movement",
        Draft,
        (Draft, Launched), (Draft, Cancelled),
        (Launched, Reviewing), (Launched, Closed), (Launched, Cancelled),
        (Reviewing, Launched), (Reviewing, Decided), (Reviewing, Closed),
        (Decided, Awarded), (Decided, Closed),
        (Awarded, Closed));
}
