using ThiDua.Core.Foundation;
using static ThiDua.Core.Decisions.DecisionState;

namespace ThiDua.Core.Decisions;

public static class DecisionTransitions
{
    public static readonly TransitionTable<DecisionState> Table = new(
        "decision",
        Draft,
        (Draft, Checking), (Draft, Cancelled),
        (Checking, Draft), (Checking, BeforeDirector),
        (BeforeDirector, Draft), (BeforeDirector, Approved),
        (Approved, Issued), (Approved, Draft),
        (Issued, Answered), (Answered, Issued));
}
