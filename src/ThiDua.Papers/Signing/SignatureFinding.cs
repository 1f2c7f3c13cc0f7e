namespace ThiDua.Papers.Signing;

/// <summary>What checking a PDF came to: the signatures in the order they were made, or why it could not be checked.</summary>
/// <param name="Signatures">Empty when the file bears none.</param>
/// <param name="Refusal">Null when the file was read.</param>
public sealed record SignatureReport(IReadOnlyList<SignatureFinding> Signatures, SigningRefusal? Refusal)
{
    internal static SignatureReport No(SigningRefusal refusal) => new([], refusal);
}

/// <summary>
/// One signature as found. It says what was checked and no more: certificates are followed to the anchors given, their revocation is not asked for.
/// </summary>
public sealed record SignatureFinding
{
    /// <summary>1 for the first made.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Name of its field in the file.</summary>
    public required string Field { get; init; }

    /// <summary>A stamp of time over the paper and not a person's or agency's signature.</summary>
    public bool IsTimestamp { get; init; }

    /// <summary>What of it holds.</summary>
    public required SignatureState State { get; init; }

    /// <summary>The signer's name (CN of the certificate); empty when the signature cannot be read.</summary>
    public string Signer { get; init; } = "";

    /// <summary>The signer's organisation (O), if the certificate names one.</summary>
    public string? Organization { get; init; }

    /// <summary>Who issued the certificate (CN, else the whole name).</summary>
    public string Issuer { get; init; } = "";

    /// <summary>Number of the certificate, hexadecimal.</summary>
    public string Serial { get; init; } = "";

    /// <summary>First moment of the certificate.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>Last moment of the certificate.</summary>
    public DateTimeOffset? ValidTo { get; init; }

    /// <summary>When the signer's machine says it signed; nobody vouches for it.</summary>
    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>When a service of time vouches for the signature; null without such a stamp.</summary>
    public DateTimeOffset? StampedAt { get; init; }

    /// <summary>How far the certificate can be trusted.</summary>
    public CertificateTrust Trust { get; init; }

    /// <summary>It was made over the whole file as it stands now: nothing follows.</summary>
    public bool CoversWholeFile { get; init; }

    /// <summary>What was done to the paper afterwards.</summary>
    public LaterChange Later { get; init; }

    /// <summary>It rests on SHA-1, which no longer protects.</summary>
    public bool WeakDigest { get; init; }

    /// <summary>Bytes of the file, from its start, that the signature stands for.</summary>
    public int Covers { get; init; }

    /// <summary>What was signed stands unchanged, apart from what may lawfully follow.</summary>
    public bool Holds => State is SignatureState.Intact && Later is not LaterChange.Content;
}

/// <summary>What of a signature holds.</summary>
public enum SignatureState
{
    /// <summary>What it covers is as signed, and the certificate's key signed it.</summary>
    Intact,

    /// <summary>Bytes it covers were changed.</summary>
    Altered,

    /// <summary>The signature value does not belong to the certificate, or names another one.</summary>
    Forged,

    /// <summary>It does not cover all of the file up to itself: something may have been slipped in.</summary>
    PartOnly,

    /// <summary>Of a kind, or so broken, that it cannot be read.</summary>
    Unreadable,
}

/// <summary>How far a certificate can be trusted.</summary>
public enum CertificateTrust
{
    /// <summary>Nothing is known: the signature could not be read.</summary>
    Unknown,

    /// <summary>Issued under an anchor of the agency, valid when it was signed.</summary>
    Trusted,

    /// <summary>Issued by nobody whom the agency has named.</summary>
    UnknownIssuer,

    /// <summary>The certificate or one above it was not valid then.</summary>
    OutOfTime,

    /// <summary>A certificate in the chain does not bear its issuer's signature.</summary>
    BrokenChain,
}
