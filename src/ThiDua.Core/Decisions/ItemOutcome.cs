namespace ThiDua.Core.Decisions;

public enum ItemOutcome
{
    Proposed,
    Struck,
    Granted,
    Refused,

    /// <summary>Sent back by the higher authority to be completed; goes there again.</summary>
    Returned,

    /// <summary>Granted once, taken back by a later decision.</summary>
    Revoked,
}
