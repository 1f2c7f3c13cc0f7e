namespace ThiDua.Core.Movements;

public enum MovementState
{
    Draft,
    Launched,
    Reviewing,
    Decided,
    Awarded,
    Closed,
    Cancelled,
}
