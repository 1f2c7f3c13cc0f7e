using ThiDua.Papers.Signing;

namespace ThiDua.Core.Signing.Rules;

/// <summary>What is known of a file that comes back from a signer.</summary>
internal sealed record StepFacts
{
    /// <summary>The step it should be the file of.</summary>
    public required SigningState Step { get; init; }

    public required SignatureReport Report { get; init; }

    /// <summary>Signatures that the file of the step before bore.</summary>
    public required int SignedBefore { get; init; }

    /// <summary>It begins with all bytes of the file that was handed out; the seal may also stand on the one the leader signed.</summary>
    public required bool Continues { get; init; }

    /// <summary>What was added to that file; null when it cannot be told.</summary>
    public LaterChange? Added { get; init; }
}
