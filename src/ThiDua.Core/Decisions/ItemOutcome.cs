namespace ThiDua.Core.Decisions;

public enum ItemOutcome
{
    Proposed,
    Struck,
    Granted,
    Refused,
}
