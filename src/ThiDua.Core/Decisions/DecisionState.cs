namespace ThiDua.Core.Decisions;

public enum DecisionState
{
    Draft,
    BeforeDirector,
    Approved,
    Issued,
    Answered,
    Cancelled,
}
