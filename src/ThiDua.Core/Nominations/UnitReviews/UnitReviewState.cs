using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.UnitReviews;

public enum UnitReviewState
{
    Draft,
    Concluded,
}

public static class UnitReviewTransitions
{
    public static readonly TransitionTable<UnitReviewState> Reviews = new(
        "unit_review", UnitReviewState.Draft, (UnitReviewState.Draft, UnitReviewState.Concluded), (UnitReviewState.Concluded, UnitReviewState.Draft));
}
