namespace ThiDua.Core.Decisions;

public enum DecisionKind
{
    Decision,
    Submission,
}
