using ThiDua.Core.Foundation;
using static ThiDua.Core.Nominations.NominationState;

namespace ThiDua.Core.Nominations;

public static class NominationTransitions
{
    public static readonly TransitionTable<BatchState> Batches = new(
        "batch",
        BatchState.Draft,
        (BatchState.Draft, BatchState.Submitted), (BatchState.Draft, BatchState.NoDossier),
        (BatchState.Submitted, BatchState.Draft), (BatchState.NoDossier, BatchState.Draft))
    {
        Initial = [BatchState.Draft, BatchState.NoDossier],
    };

    public static readonly TransitionTable<NominationState> Nominations = new(
        "nomination",
        Draft,
        (Draft, Submitted), (Draft, Withdrawn),
        (Submitted, Accepted), (Submitted, Returned), (Submitted, Withdrawn),
        (Returned, Submitted), (Returned, Withdrawn),
        (Accepted, Returned), (Accepted, Withdrawn), (Accepted, Selected), (Accepted, NotSelected),
        (Selected, Accepted), (NotSelected, Accepted), (NotSelected, Selected), (Selected, NotSelected),
        (Selected, Awarded), (Selected, Struck), (Selected, Refused),
        (Struck, Selected), (Refused, Selected),
        // Only an award from above that was entered by mistake; the database keeps the others.
        (Awarded, Selected));
}
