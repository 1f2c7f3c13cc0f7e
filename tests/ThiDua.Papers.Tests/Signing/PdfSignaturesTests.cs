using System.Security.Cryptography.X509Certificates;
using System.Text;
using ThiDua.Papers.Signing;
using ThiDua.Testing;
using ThiDua.Papers.Tests.Writing;

namespace ThiDua.Papers.Tests.Signing;

public sealed class PdfSignaturesTests
{
    [Fact]
    public void A_byte_changed_anywhere_that_is_signed_is_found()
    {
        var signed = SignedFiles.ByLeader(SignedFiles.Classic());
        var letter = Encoding.Latin1.GetString(signed).IndexOf("Mot van ban", StringComparison.Ordinal);
        signed[letter] = (byte)'N';
        var finding = SignedFiles.Check(signed).Signatures.ShouldHaveSingleItem();
        (finding.State, finding.Holds, finding.Signer).ShouldBe((SignatureState.Altered, false, "Hoàng Minh Tuệ"));
    }

    [Fact]
    public void A_byte_changed_in_the_signature_value_is_found()
    {
        var signed = SignedFiles.ByLeader(SignedFiles.Classic());
        var text = Encoding.Latin1.GetString(signed);
        var end = text.IndexOf("00000000000000000000", text.IndexOf("/Contents<", StringComparison.Ordinal), StringComparison.Ordinal);
        signed[end - 40] = (byte)(signed[end - 40] == (byte)'0' ? '1' : '0');
        SignedFiles.Check(signed).Signatures[0].State.ShouldBeOneOf(SignatureState.Forged, SignatureState.Unreadable);
    }

    [Fact]
    public void A_note_a_drawing_beside_and_other_content_added_after_signing_are_told_apart()
    {
        var signed = SignedFiles.ByLeader(SignedFiles.Classic());
        var marked = SignedFiles.Done(PdfMarks.Add(signed, [new PdfMark("05", new PagePlace(1, 40, 40, 12, 5))]));
        Later(marked).ShouldBe(LaterChange.Marks);
        var page = "<</Type/Page/Parent 2 0 R/Contents {0}/Annots 6 0 R/Rotate 0/Resources<</Font<</F1 5 0 R>>>>>>";
        Later(SignedFiles.Append(signed, (3, page.Replace("{0}", "[4 0 R 90 0 R]", StringComparison.Ordinal)), (90, "<</Length 3>>stream\nq Q\nendstream"))).ShouldBe(LaterChange.DrawnOver);
        Later(SignedFiles.Append(signed, (4, "<</Length 3>>stream\nq Q\nendstream"))).ShouldBe(LaterChange.Content);
        Later(SignedFiles.Append(signed, (5, "<</Type/Font/Subtype/Type1/BaseFont/Courier>>"))).ShouldBe(LaterChange.Content);
        Later(SignedFiles.Append(signed, (2, "<</Type/Pages/Count 2/Kids[3 0 R 91 0 R]/MediaBox[0 0 595 842]>>"), (91, "<</Type/Page/Parent 2 0 R>>"))).ShouldBe(LaterChange.Content);
        Later(SignedFiles.ByAgency(marked)).ShouldBe(LaterChange.Marks);
        SignedFiles.Check(SignedFiles.ByAgency(marked)).Signatures[1].Later.ShouldBe(LaterChange.None);
    }

    [Fact]
    public void Content_changed_and_then_signed_again_does_not_make_the_first_signature_hold()
    {
        var changed = SignedFiles.Append(SignedFiles.ByLeader(SignedFiles.Classic()), (4, "<</Length 3>>stream\nq Q\nendstream"));
        var findings = SignedFiles.Check(SignedFiles.ByAgency(changed)).Signatures;
        findings.Select(f => (f.State, f.Later, f.Holds)).ShouldBe([(SignatureState.Intact, LaterChange.Content, false), (SignatureState.Intact, LaterChange.None, true)]);
    }

    [Fact]
    public void A_link_to_a_page_does_not_make_a_later_signature_look_like_a_change()
    {
        var signed = SignedFiles.ByLeader(SignedFiles.Classic(0, "/OpenAction[3 0 R/Fit]"));
        SignedFiles.Check(SignedFiles.ByAgency(signed)).Signatures[0].Later.ShouldBe(LaterChange.Signatures);
    }

    [Fact]
    public void An_unknown_issuer_and_a_certificate_out_of_time_are_said()
    {
        Trust(TestKeys.Of.Stranger).ShouldBe(CertificateTrust.UnknownIssuer);
        Trust(TestKeys.Of.Expired).ShouldBe(CertificateTrust.OutOfTime);
        Trust(TestKeys.Of.Leader).ShouldBe(CertificateTrust.Trusted);
        PdfSignatures.Check(SignedFiles.ByLeader(SignedFiles.Classic()), [], TestKeys.SignedAt).Signatures[0].Trust.ShouldBe(CertificateTrust.UnknownIssuer);
    }

    [Fact]
    public void A_range_that_leaves_out_more_than_the_signature_value_does_not_count()
    {
        var signed = SignedFiles.ByLeader(SignedFiles.Classic());
        var text = Encoding.Latin1.GetString(signed);
        var range = text.IndexOf("/ByteRange[0 ", StringComparison.Ordinal) + "/ByteRange[0 ".Length;
        var first = int.Parse(text.AsSpan(range, 10), System.Globalization.CultureInfo.InvariantCulture);
        Encoding.ASCII.GetBytes((first - 7).ToString(System.Globalization.CultureInfo.InvariantCulture).PadRight(10)).CopyTo(signed, range);
        SignedFiles.Check(signed).Signatures.ShouldHaveSingleItem().State.ShouldBe(SignatureState.PartOnly);
    }

    [Theory]
    [InlineData("[0 10 5 10]")]
    [InlineData("[0 10 20 99999999]")]
    [InlineData("[0 2147483647 2147483647 2147483647]")]
    [InlineData("[-1 -1 -1 -1]")]
    [InlineData("[0 10]")]
    [InlineData("[5 10 400 10]")]
    [InlineData("null")]
    [InlineData("[0 99999999999999999999 1 1]")]
    [InlineData("[0 (a) /b 7]")]
    public void Ranges_that_lie_or_overlap_are_no_signature_over_the_file(string range)
    {
        var report = SignedFiles.Check(WithSignature($"/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange {range}/Contents<3000>"));
        report.Refusal.ShouldBeNull();
        report.Signatures.ShouldHaveSingleItem().State.ShouldBe(SignatureState.PartOnly);
    }

    [Fact]
    public void A_value_wrapped_in_another_signature_or_moved_elsewhere_does_not_count()
    {
        // The signed file is carried whole inside a newer one whose dictionary points at the old value.
        var signed = SignedFiles.ByLeader(SignedFiles.Classic());
        var text = Encoding.Latin1.GetString(signed);
        var open = text.IndexOf("/ByteRange[", StringComparison.Ordinal);
        var dictionary = text[open..(text.IndexOf(">>>", open, StringComparison.Ordinal) + 1)];
        var moved = SignedFiles.Append(signed, (7, $"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached{dictionary}>>"), (4, "<</Length 3>>stream\nq Q\nendstream"));
        SignedFiles.Check(moved).Signatures.ShouldAllBe(s => !s.Holds);
    }

    [Fact]
    public void A_signature_of_a_kind_that_is_not_read_is_said_to_be_unreadable()
    {
        var signed = Encoding.Latin1.GetString(SignedFiles.ByLeader(SignedFiles.Classic())).Replace("ETSI.CAdES.detached", "adbe.x509.rsa_sha1x", StringComparison.Ordinal);
        SignedFiles.Check(Encoding.Latin1.GetBytes(signed)).Signatures.ShouldHaveSingleItem().State.ShouldBe(SignatureState.Unreadable);
    }

    [Fact]
    public void An_unsigned_file_bears_no_signature() => SignedFiles.Check(SignedFiles.Ours()).ShouldSatisfyAllConditions(r => r.Refusal.ShouldBeNull(), r => r.Signatures.ShouldBeEmpty());

    [Fact]
    public async Task Files_signed_by_another_program_are_read()
    {
        Tool.SkipUnlessInstalled("qpdf", "openssl");
        using var folder = new TemporaryFolder();
        var signed = await OtherProgram.SignAsync(SignedFiles.Classic(), folder);
        var finding = SignedFiles.Check(signed).Signatures.ShouldHaveSingleItem();
        (finding.State, finding.CoversWholeFile, finding.Signer).ShouldBe((SignatureState.Intact, true, "Hoàng Minh Tuệ"));
    }

    private static CertificateTrust Trust(X509Certificate2 key) =>
        SignedFiles.Check(SignedFiles.Done(PdfSigner.Sign(SignedFiles.Classic(), key, null, TestKeys.SignedAt))).Signatures[0].Trust;

    private static LaterChange Later(byte[] pdf)
    {
        var first = SignedFiles.Check(pdf).Signatures[0];
        first.State.ShouldBe(SignatureState.Intact);
        return first.Later;
    }

    private static byte[] WithSignature(string value) => SignedFiles.Assemble(
    [
        "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>",
        "<</Type/Pages/Count 1/Kids[3 0 R]>>",
        "<</Type/Page/Parent 2 0 R/Annots[4 0 R]>>",
        "<</Type/Annot/Subtype/Widget/FT/Sig/T(S)/V 5 0 R/Rect[0 0 0 0]>>",
        $"<</Type/Sig{value}>>",
    ]);
}
