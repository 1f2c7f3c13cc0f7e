namespace ThiDua.Core.Signing;

/// <summary>Where a paper stands on its way through the signers; the first four also name the file of each step.</summary>
public enum SigningState
{
    HandedOut,
    LeaderSigned,
    Numbered,
    Sealed,
    Issued,
    Withdrawn,
}
