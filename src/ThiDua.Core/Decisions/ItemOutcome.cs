namespace ThiDua.Core.Decisions;

public enum ItemOutcome
{
    Proposed,
    Struck,
    Granted,
    Refused,

    /// <summary>Granted once, taken back by a later decision.</summary>
    Revoked,
}
