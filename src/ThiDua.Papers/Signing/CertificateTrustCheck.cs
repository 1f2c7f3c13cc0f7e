using System.Security.Cryptography.X509Certificates;

namespace ThiDua.Papers.Signing;

/// <summary>Follows a certificate up to the agency's anchors. Nothing is fetched: what the file and the agency do not hold is unknown.</summary>
internal static class CertificateTrustCheck
{
    public static CertificateTrust Of(X509Certificate2 certificate, X509Certificate2Collection beside, IReadOnlyCollection<X509Certificate2> anchors, DateTimeOffset at)
    {
        using var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.RevocationMode = X509RevocationMode.NoCheck;
        policy.DisableCertificateDownloads = true;
        policy.VerificationTime = at.UtcDateTime;
        policy.VerificationTimeIgnored = false;
        foreach (var anchor in anchors)
        {
            policy.CustomTrustStore.Add(anchor);
            policy.ExtraStore.Add(anchor);
        }

        policy.ExtraStore.AddRange(beside);
        chain.Build(certificate);
        try
        {
            return Judge(chain, anchors);
        }
        finally
        {
            foreach (var element in chain.ChainElements)
            {
                element.Certificate.Dispose();
            }
        }
    }

    private static CertificateTrust Judge(X509Chain chain, IReadOnlyCollection<X509Certificate2> anchors)
    {
        // An anchor may be an intermediate issuer: what stands above it no longer matters.
        var flags = X509ChainStatusFlags.NoError;
        foreach (var element in chain.ChainElements)
        {
            flags = element.ChainElementStatus.Aggregate(flags, (all, status) => all | status.Status);
            if (anchors.Any(anchor => anchor.RawDataMemory.Span.SequenceEqual(element.Certificate.RawDataMemory.Span)))
            {
                return (flags & (X509ChainStatusFlags.NotSignatureValid | X509ChainStatusFlags.InvalidBasicConstraints)) != 0 ? CertificateTrust.BrokenChain
                    : (flags & X509ChainStatusFlags.NotTimeValid) != 0 ? CertificateTrust.OutOfTime
                    : CertificateTrust.Trusted;
            }
        }

        return (flags & X509ChainStatusFlags.NotSignatureValid) != 0 ? CertificateTrust.BrokenChain : CertificateTrust.UnknownIssuer;
    }
}
