using ThiDua.Core.Foundation;
using static ThiDua.Core.Law.Changes.LawChangeState;

namespace ThiDua.Core.Law.Changes;

public enum LawChangeState
{
    Drafting,
    Proposed,
    Released,
    Abandoned,
}

public static class LawChangeTransitions
{
    public static readonly TransitionTable<LawChangeState> Table = new(
        "law_change",
        Drafting,
        (Drafting, Proposed), (Drafting, Abandoned),
        (Proposed, Drafting), (Proposed, Released));
}
