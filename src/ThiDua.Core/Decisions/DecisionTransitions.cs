using ThiDua.Core.Foundation;
using static ThiDua.Core.Decisions.DecisionState;

namespace ThiDua.Core.Decisions;

public static class DecisionTransitions
{
    public static readonly TransitionTable<DecisionState> Table = new(
        "decision",
        Draft,
        (Draft, BeforeDirector), (Draft, Cancelled),
        (BeforeDirector, Draft), (BeforeDirector, Approved),
        (Approved, Issued), (Approved, Draft),
        (Issued, Answered));
}
