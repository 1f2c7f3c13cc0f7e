namespace ThiDua.Papers.Signing;

/// <summary>What was done to a paper after a signature, from nothing to the gravest.</summary>
public enum LaterChange
{
    /// <summary>Nothing that shows.</summary>
    None,

    /// <summary>Other signatures, nothing else.</summary>
    Signatures,

    /// <summary>Notes laid on a page or fields filled in, as a clerk adds number and date; all that was signed stands.</summary>
    Marks,

    /// <summary>Something was drawn on a page beside what was signed; it may cover it.</summary>
    DrawnOver,

    /// <summary>Pages or their content are other than those signed.</summary>
    Content,
}
