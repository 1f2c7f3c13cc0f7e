namespace ThiDua.Core.Nominations;

public enum NominationState
{
    Draft,
    Submitted,
    Returned,
    Accepted,
    Withdrawn,
    Selected,
    NotSelected,
    Awarded,
    Struck,
    Refused,
}
