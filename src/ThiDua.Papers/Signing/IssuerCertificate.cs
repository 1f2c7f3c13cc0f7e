using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ThiDua.Papers.Signing;

/// <summary>The certificate of somebody who issues certificates, read from an upload (.cer, .crt, .pem).</summary>
public sealed record IssuerCertificate
{
    /// <summary>Largest file that is read.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>The certificate in letters, to be kept.</summary>
    public required string Pem { get; init; }

    /// <summary>Hash of its bytes, by which two are the same; lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Whom it names.</summary>
    public required string Subject { get; init; }

    /// <summary>Who issued it; the same as <see cref="Subject"/> for a root.</summary>
    public required string Issuer { get; init; }

    /// <summary>First moment.</summary>
    public required DateTimeOffset ValidFrom { get; init; }

    /// <summary>Last moment.</summary>
    public required DateTimeOffset ValidTo { get; init; }

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its bytes.</param>
    /// <param name="refusal">Why not, when the result is null.</param>
    public static IssuerCertificate? Read(byte[] file, out SigningRefusal? refusal)
    {
        refusal = file.Length is 0 or > MaxBytes ? SigningRefusals.NoCertificate : null;
        if (refusal is not null)
        {
            return null;
        }

        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(file);
            refusal = certificate.Extensions.OfType<X509BasicConstraintsExtension>().Any(e => e.CertificateAuthority) ? null : SigningRefusals.NotAnIssuer;
            return refusal is not null ? null : new IssuerCertificate
            {
                Pem = certificate.ExportCertificatePem(),
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(certificate.RawDataMemory.Span)),
                Subject = Short(certificate.SubjectName),
                Issuer = Short(certificate.IssuerName),
                ValidFrom = new DateTimeOffset(certificate.NotBefore.ToUniversalTime()),
                ValidTo = new DateTimeOffset(certificate.NotAfter.ToUniversalTime()),
            };
        }
        catch (CryptographicException)
        {
            refusal = SigningRefusals.NoCertificate;
            return null;
        }
    }

    private static string Short(X500DistinguishedName name)
    {
        var text = SignatureReading.Part(name, "2.5.4.3") ?? CleanText.Of(name.Name);
        return text.Length is > 0 and <= 300 ? text : text.Length == 0 ? "(không tên)" : text[..300];
    }
}
