using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using ThiDua.Papers.Signing.Format;

namespace ThiDua.Papers.Signing;

/// <summary>Opens the value of a signature (CMS, RFC 5652) and checks it against what it covers.</summary>
internal static class SignatureReading
{
    private const string Sha1 = "1.3.14.3.2.26";
    private const string TimestampAttribute = "1.2.840.113549.1.9.16.2.14";

    public static SignatureFinding Of(PdfFile file, SignaturePlaceInFile place, SignatureFinding finding, IReadOnlyCollection<X509Certificate2> anchors, DateTimeOffset now)
    {
        var unreadable = finding with { State = SignatureState.Unreadable };
        try
        {
            return place.Kind switch
            {
                "ETSI.CAdES.detached" or "adbe.pkcs7.detached" => Cms(file, place, finding, anchors, now),
                "ETSI.RFC3161" => Timestamp(file, place, finding, anchors),
                _ => unreadable,
            };
        }
        catch (Exception broken) when (broken is CryptographicException or AsnContentException)
        {
            return unreadable;
        }
    }

    private static SignatureFinding Cms(PdfFile file, SignaturePlaceInFile place, SignatureFinding finding, IReadOnlyCollection<X509Certificate2> anchors, DateTimeOffset now)
    {
        var cms = new SignedCms(new ContentInfo(place.Signed(file)), detached: true);
        cms.Decode(Value(place.Contents));
        if (cms.SignerInfos is not [var signer] || signer.Certificate is not { } certificate)
        {
            return finding with { State = SignatureState.Unreadable };
        }

        var claimed = PdfWords.Date(file.Follow(place.Value["M"])) ?? SigningTime(signer);
        var stamped = StampOf(signer);
        return Named(finding, certificate) with
        {
            State = StateOf(signer, cms.ContentInfo.Content),
            ClaimedAt = claimed,
            StampedAt = stamped,
            WeakDigest = signer.DigestAlgorithm.Value is Sha1,
            Trust = CertificateTrustCheck.Of(certificate, cms.Certificates, anchors, stamped ?? claimed ?? now),
        };
    }

    private static SignatureState StateOf(SignerInfo signer, byte[] content)
    {
        // Asked first, to tell a changed paper from a signature that another key made.
        if (signer.SignedAttributes.Cast<CryptographicAttributeObject>().SelectMany(a => a.Values.Cast<AsnEncodedData>()).OfType<Pkcs9MessageDigest>().FirstOrDefault() is { } digest
            && HashOf(signer.DigestAlgorithm.Value, content) is { } hash && !hash.AsSpan().SequenceEqual(digest.MessageDigest))
        {
            return SignatureState.Altered;
        }

        try
        {
            signer.CheckSignature(verifySignatureOnly: true);
            return SigningCertificate.NamesAnother(signer) ? SignatureState.Forged : SignatureState.Intact;
        }
        catch (CryptographicException)
        {
            return signer.SignedAttributes.Count == 0 ? SignatureState.Altered : SignatureState.Forged;
        }
    }

    private static byte[]? HashOf(string? algorithm, byte[] content) => algorithm switch
    {
        "2.16.840.1.101.3.4.2.1" => SHA256.HashData(content),
        "2.16.840.1.101.3.4.2.2" => SHA384.HashData(content),
        "2.16.840.1.101.3.4.2.3" => SHA512.HashData(content),
        _ => null,
    };

    private static SignatureFinding Timestamp(PdfFile file, SignaturePlaceInFile place, SignatureFinding finding, IReadOnlyCollection<X509Certificate2> anchors)
    {
        if (!Rfc3161TimestampToken.TryDecode(Value(place.Contents), out var token, out _))
        {
            return finding with { State = SignatureState.Unreadable, IsTimestamp = true };
        }

        var cms = token.AsSignedCms();
        var holds = token.VerifySignatureForData(place.Signed(file), out var certificate, cms.Certificates);
        var named = certificate is null ? finding : Named(finding, certificate);
        return named with
        {
            IsTimestamp = true,
            State = holds ? SignatureState.Intact : SignatureState.Altered,
            StampedAt = token.TokenInfo.Timestamp,
            Trust = certificate is null ? CertificateTrust.Unknown : CertificateTrustCheck.Of(certificate, cms.Certificates, anchors, token.TokenInfo.Timestamp),
        };
    }

    private static DateTimeOffset? StampOf(SignerInfo signer)
    {
        foreach (var attribute in signer.UnsignedAttributes)
        {
            if (attribute.Oid?.Value == TimestampAttribute && attribute.Values.Count > 0
                && Rfc3161TimestampToken.TryDecode(attribute.Values[0].RawData, out var token, out _)
                && token.VerifySignatureForSignerInfo(signer, out _))
            {
                return token.TokenInfo.Timestamp;
            }
        }

        return null;
    }

    private static DateTimeOffset? SigningTime(SignerInfo signer) =>
        signer.SignedAttributes.Cast<CryptographicAttributeObject>().SelectMany(a => a.Values.Cast<AsnEncodedData>()).OfType<Pkcs9SigningTime>().FirstOrDefault() is { } time
            ? new DateTimeOffset(DateTime.SpecifyKind(time.SigningTime, DateTimeKind.Utc)) : null;

    private static SignatureFinding Named(SignatureFinding finding, X509Certificate2 certificate) => finding with
    {
        Signer = Part(certificate.SubjectName, "2.5.4.3") ?? CleanText.Of(certificate.Subject),
        Organization = Part(certificate.SubjectName, "2.5.4.10"),
        Issuer = Part(certificate.IssuerName, "2.5.4.3") ?? CleanText.Of(certificate.Issuer),
        Serial = certificate.SerialNumber,
        ValidFrom = new DateTimeOffset(certificate.NotBefore.ToUniversalTime()),
        ValidTo = new DateTimeOffset(certificate.NotAfter.ToUniversalTime()),
    };

    internal static string? Part(X500DistinguishedName name, string oid) =>
        name.EnumerateRelativeDistinguishedNames().Where(part => !part.HasMultipleElements && part.GetSingleElementType().Value == oid)
            .Select(part => CleanText.Of(part.GetSingleElementValue())).FirstOrDefault(text => text.Length > 0);

    // The value stands in a place of fixed length, filled up with zeros.
    private static byte[] Value(ReadOnlySpan<byte> contents)
    {
        AsnDecoder.ReadEncodedValue(contents, AsnEncodingRules.BER, out _, out _, out var length);
        return contents[..length].ToArray();
    }
}
