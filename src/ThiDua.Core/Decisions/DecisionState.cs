namespace ThiDua.Core.Decisions;

public enum DecisionState
{
    Draft,

    /// <summary>With the second person, who checks legal bases, list and money.</summary>
    Checking,
    BeforeDirector,
    Approved,
    Issued,
    Answered,
    Cancelled,
}
