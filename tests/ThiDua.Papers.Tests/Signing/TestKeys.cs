using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ThiDua.Testing;

/// <summary>An invented authority and keys that it issued; made for the run, kept nowhere.</summary>
internal sealed class TestKeys
{
    public static readonly DateTimeOffset SignedAt = new(2026, 6, 15, 9, 30, 0, TimeSpan.FromHours(7));
    private static readonly Lazy<TestKeys> Known = new(() => new TestKeys());

    private TestKeys()
    {
        Root = Authority("Cơ quan chứng thực thử nghiệm Hòa An");
        Leader = Issue(Root, "Hoàng Minh Tuệ", "Sở Khoa học và Công nghệ tỉnh Hòa An", 11);
        Agency = Issue(Root, "Sở Khoa học và Công nghệ tỉnh Hòa An", "Ủy ban nhân dân tỉnh Hòa An", 12);
        Stranger = Issue(Authority("Một nơi cấp khác"), "Lương Thị Nhàn", "Không rõ", 13);
        Expired = Issue(Root, "Chứng thư cũ", "Sở Khoa học và Công nghệ tỉnh Hòa An", 14, new DateTimeOffset(2025, 1, 31, 0, 0, 0, TimeSpan.Zero));
    }

    public static TestKeys Of => Known.Value;

    public X509Certificate2 Root { get; }

    public X509Certificate2 Leader { get; }

    public X509Certificate2 Agency { get; }

    public X509Certificate2 Stranger { get; }

    public X509Certificate2 Expired { get; }

    public IReadOnlyCollection<X509Certificate2> Anchors => [Root];

    private static X509Certificate2 Authority(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2035, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }

    private static X509Certificate2 Issue(X509Certificate2 authority, string name, string organization, byte serial, DateTimeOffset? to = null)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}, O={organization}, C=VN", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, true));
        using var issued = request.Create(authority, new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero), to ?? new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero), [serial]);
        using var whole = issued.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12, "thu-nghiem"), "thu-nghiem", X509KeyStorageFlags.Exportable);
    }
}
