namespace ThiDua.Core.Nominations.Guards;

/// <summary>What a finding means for the dossier.</summary>
public enum GuardOutcome
{
    Passed,
    Noted,

    /// <summary>Not met, but a named person answered for it on these very facts.</summary>
    Cleared,
    Warned,
    NeedsReason,

    /// <summary>The rule itself is not checked against its text: a named person says whether it holds.</summary>
    NeedsConfirmation,
    Blocked,
}
