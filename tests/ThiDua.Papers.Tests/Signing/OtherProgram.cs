using System.Globalization;
using System.Text;
using ThiDua.Papers.Tests.Writing;
using ThiDua.Testing;

namespace ThiDua.Papers.Tests.Signing;

/// <summary>A signature made by openssl in the older form (adbe.pkcs7.detached), put into a file by hand.</summary>
internal static class OtherProgram
{
    private const int Room = 8192;

    public static async Task<byte[]> SignAsync(byte[] pdf, TemporaryFolder folder)
    {
        var key = TestKeys.Of.Leader;
        var (pem, content, value) = (folder.File("key.pem"), folder.File("content"), folder.File("value"));
        await File.WriteAllTextAsync(pem, key.ExportCertificatePem() + "\n" + System.Security.Cryptography.X509Certificates.RSACertificateExtensions.GetRSAPrivateKey(key)!.ExportPkcs8PrivateKeyPem());
        var hole = new string('0', Room);
        var whole = SignedFiles.Append(pdf,
            (7, $"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 AAAAAAAA BBBBBBBB CCCCCCCC]/Contents<{hole}>>>"),
            (8, "<</Type/Annot/Subtype/Widget/FT/Sig/T(S)/V 7 0 R/Rect[0 0 0 0]/P 3 0 R>>"),
            (6, "[8 0 R]"),
            (1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[8 0 R]/SigFlags 3>>>>"));
        var text = Encoding.Latin1.GetString(whole);
        var open = text.IndexOf("/Contents<" + hole, StringComparison.Ordinal) + "/Contents".Length;
        var close = open + Room + 2;
        text = text.Replace("AAAAAAAA", Eight(open), StringComparison.Ordinal).Replace("BBBBBBBB", Eight(close), StringComparison.Ordinal).Replace("CCCCCCCC", Eight(text.Length - close), StringComparison.Ordinal);
        await File.WriteAllBytesAsync(content, Encoding.Latin1.GetBytes(text[..open] + text[close..]));
        await Tool.RunAsync("openssl", "cms", "-sign", "-binary", "-in", content, "-signer", pem, "-outform", "DER", "-out", value, "-md", "sha256");
        var hex = Convert.ToHexString(await File.ReadAllBytesAsync(value)).PadRight(Room, '0');
        return Encoding.Latin1.GetBytes(text[..(open + 1)] + hex + text[(close - 1)..]);
    }

    private static string Eight(int number) => number.ToString(CultureInfo.InvariantCulture).PadRight(8);
}
