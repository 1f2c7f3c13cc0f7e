using ThiDua.Papers.Signing;
using ThiDua.Testing;

namespace ThiDua.Papers.Tests.Signing;

public sealed class IssuerCertificateTests
{
    [Fact]
    public void An_issuers_certificate_is_read_in_both_forms_and_is_the_same_one()
    {
        var binary = IssuerCertificate.Read(TestKeys.Of.Root.RawData, out _).ShouldNotBeNull();
        var letters = IssuerCertificate.Read(System.Text.Encoding.ASCII.GetBytes(TestKeys.Of.Root.ExportCertificatePem()), out _).ShouldNotBeNull();
        letters.ShouldBe(binary);
        binary.Subject.ShouldBe("Cơ quan chứng thực thử nghiệm Hòa An");
        binary.Sha256.Length.ShouldBe(64);
    }

    [Fact]
    public void A_signers_certificate_letters_and_too_much_are_refused()
    {
        Refusal(TestKeys.Of.Leader.RawData).ShouldBe(SigningRefusals.NotAnIssuer);
        Refusal("chỉ là chữ"u8.ToArray()).ShouldBe(SigningRefusals.NoCertificate);
        Refusal(new byte[IssuerCertificate.MaxBytes + 1]).ShouldBe(SigningRefusals.NoCertificate);
        Refusal([]).ShouldBe(SigningRefusals.NoCertificate);
    }

    private static SigningRefusal? Refusal(byte[] file)
    {
        IssuerCertificate.Read(file, out var refusal).ShouldBeNull();
        return refusal;
    }
}
