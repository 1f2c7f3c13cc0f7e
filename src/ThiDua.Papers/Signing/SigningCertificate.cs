using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace ThiDua.Papers.Signing;

/// <summary>The signed attribute that names the signing certificate by its hash (RFC 5035), so that no other can be put in its place.</summary>
internal static class SigningCertificate
{
    private const string Attribute = "1.2.840.113549.1.9.16.2.47";
    private const string Sha256 = "2.16.840.1.101.3.4.2.1";

    public static AsnEncodedData For(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
        {
            // SHA-256 is the default of the hash algorithm and so is not written.
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        }

        return new AsnEncodedData(Attribute, writer.Encode());
    }

    /// <summary>The signature says another certificate made it than the one it comes with. Signatures without the attribute say nothing.</summary>
    public static bool NamesAnother(SignerInfo signer)
    {
        var named = signer.SignedAttributes.Cast<CryptographicAttributeObject>().FirstOrDefault(a => a.Oid?.Value == Attribute);
        if (named is not { Values: [var value, ..] })
        {
            return false;
        }

        var first = new AsnReader(value.RawData, AsnEncodingRules.BER).ReadSequence().ReadSequence().ReadSequence();
        var algorithm = first.PeekTag() == Asn1Tag.Sequence ? first.ReadSequence().ReadObjectIdentifier() : Sha256;
        var hash = algorithm switch
        {
            Sha256 => SHA256.HashData(signer.Certificate!.RawData),
            "2.16.840.1.101.3.4.2.2" => SHA384.HashData(signer.Certificate!.RawData),
            "2.16.840.1.101.3.4.2.3" => SHA512.HashData(signer.Certificate!.RawData),
            _ => null,
        };
        return hash is not null && !hash.AsSpan().SequenceEqual(first.ReadOctetString());
    }
}
