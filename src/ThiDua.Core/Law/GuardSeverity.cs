namespace ThiDua.Core.Law;

/// <summary>What happens to a dossier that does not meet the rule.</summary>
public enum GuardSeverity
{
    /// <summary>Shown, never in the way.</summary>
    Note,
    Warn,

    /// <summary>Goes on once somebody has given a reason under their name.</summary>
    NeedsReason,
    Block,
}
