using ThiDua.Papers.Signing;
using ThiDua.Testing;
using ThiDua.Papers.Tests.Writing;

namespace ThiDua.Papers.Tests.Signing;

public sealed class PdfSignerTests
{
    public static TheoryData<string> Kinds => ["ours", "classic", "turned", "hybrid"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Pdfsig_agrees_that_three_signatures_one_after_another_are_valid(string kind)
    {
        Tool.SkipUnlessInstalled("pdfsig", "qpdf");
        var pdf = FileOf(kind);
        var look = SignatureLook.Personal(SignedFiles.Gap, SignedFiles.Picture(), TestKeys.SignedAt);
        var three = SignedFiles.ByAgency(SignedFiles.ByAgency(SignedFiles.ByLeader(pdf, look), SignatureLook.Seal(SignedFiles.Gap, SignedFiles.Picture())));
        using var folder = new TemporaryFolder();
        var path = folder.File("signed.pdf");
        await File.WriteAllBytesAsync(path, three, TestContext.Current.CancellationToken);
        var said = await Tool.RunAsync("pdfsig", path);
        said.Split("Signature Validation: Signature is Valid.").Length.ShouldBe(4, said);
        said.ShouldContain("Hoàng Minh Tuệ");
        said.ShouldContain("ETSI.CAdES.detached");
        (await Tool.RunAsync("qpdf", "--check", path)).ShouldContain("No syntax or stream encoding errors");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_signature_is_read_back_with_who_when_and_what_followed(string kind)
    {
        var two = SignedFiles.ByAgency(SignedFiles.ByLeader(FileOf(kind), SignatureLook.Personal(SignedFiles.Gap, SignedFiles.Picture(), TestKeys.SignedAt)));
        var report = SignedFiles.Check(two);
        report.Refusal.ShouldBeNull();
        report.Signatures.Select(s => (s.Ordinal, s.Signer, s.State, s.Later, s.CoversWholeFile, s.Trust, s.Holds)).ShouldBe(
        [
            (1, "Hoàng Minh Tuệ", SignatureState.Intact, LaterChange.Signatures, false, CertificateTrust.Trusted, true),
            (2, "Sở Khoa học và Công nghệ tỉnh Hòa An", SignatureState.Intact, LaterChange.None, true, CertificateTrust.Trusted, true),
        ]);
        report.Signatures[0].ClaimedAt.ShouldBe(TestKeys.SignedAt);
        report.Signatures[0].StampedAt.ShouldBeNull();
        report.Signatures[0].Organization.ShouldBe("Sở Khoa học và Công nghệ tỉnh Hòa An");
        report.Signatures[0].Issuer.ShouldBe("Cơ quan chứng thực thử nghiệm Hòa An");
        report.Signatures[0].WeakDigest.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Not_a_byte_of_the_file_before_is_touched(string kind)
    {
        var pdf = FileOf(kind);
        var signed = SignedFiles.ByLeader(pdf);
        PdfSignatures.Continues(signed, pdf).ShouldBeTrue();
        PdfSignatures.Added(signed, pdf.Length).ShouldBe(LaterChange.Signatures);
    }

    [Fact]
    public async Task A_file_rewritten_with_packed_objects_and_one_without_are_signed_alike()
    {
        Tool.SkipUnlessInstalled("pdfsig", "qpdf");
        using var folder = new TemporaryFolder();
        var source = folder.File("source.pdf");
        await File.WriteAllBytesAsync(source, SignedFiles.Ours(), TestContext.Current.CancellationToken);
        foreach (var form in new[] { "--object-streams=generate", "--object-streams=disable", "--linearize" })
        {
            var other = folder.File("other.pdf");
            await Tool.RunAsync("qpdf", form, source, other);
            var signed = SignedFiles.ByAgency(SignedFiles.ByLeader(await File.ReadAllBytesAsync(other, TestContext.Current.CancellationToken)));
            SignedFiles.Check(signed).Signatures.ShouldAllBe(s => s.Holds && s.Trust == CertificateTrust.Trusted);
            await File.WriteAllBytesAsync(other, signed, TestContext.Current.CancellationToken);
            (await Tool.RunAsync("pdfsig", other)).Split("Signature is Valid").Length.ShouldBe(3, form);
        }
    }

    [Fact]
    public async Task The_words_of_a_signature_stand_on_the_page_with_the_time_by_iso_8601()
    {
        Tool.SkipUnlessInstalled("pdftotext", "pdffonts");
        using var folder = new TemporaryFolder();
        var path = folder.File("attachment.pdf");
        await File.WriteAllBytesAsync(path, SignedFiles.ByAgency(SignedFiles.Classic(), SignatureLook.Attachment("05/QĐ-SKHCN", TestKeys.SignedAt)), TestContext.Current.CancellationToken);
        // pdftotext leaves notes out: what is drawn is read from a print of the page.
        var print = folder.File("print.pdf");
        Tool.SkipUnlessInstalled("pdftocairo");
        await Tool.RunAsync("pdftocairo", "-pdf", path, print);
        var said = await Tool.RunAsync("pdftotext", "-layout", print, "-");
        said.ShouldContain("05/QĐ-SKHCN");
        said.ShouldContain("2026-06-15T09:30:00+07:00");
        (await Tool.RunAsync("pdffonts", print)).ShouldContain("yes yes yes", Case.Sensitive, "the typeface goes along with the words");
    }

    [Fact]
    public void The_seal_covers_about_a_third_of_the_signature_on_its_left_in_its_actual_size()
    {
        var gap = new PagePlace(1, 110, 200, 50, 20);
        var seal = SignatureLook.Seal(gap, SignedFiles.Picture(), SignedFiles.Picture()).Place;
        (seal.Width, seal.Height).ShouldBe((36, 36));
        var signature = (Left: gap.Left + ((gap.Width - gap.Height) / 2), Width: gap.Height);
        (seal.Left + seal.Width).ShouldBe(signature.Left + (signature.Width / 3), 0.01);
        seal.Left.ShouldBeLessThan(gap.Left);
    }

    [Fact]
    public async Task The_room_for_the_signature_and_the_blanks_for_number_and_date_are_found_by_the_words_beside_them()
    {
        Tool.SkipUnlessInstalled("pdftotext");
        var places = await PaperPlaces.FindAsync(SignedFiles.Ours(), "Hoàng Minh Tuệ", TestContext.Current.CancellationToken);
        places.Signature.ShouldNotBeNull().Height.ShouldBeInRange(15, 30);
        places.Signature.Left.ShouldBeGreaterThan(90);
        places.Number.ShouldNotBeNull().Width.ShouldBeInRange(3, 20);
        places.Number.Page.ShouldBe(1);
        places.Day.ShouldNotBeNull().Left.ShouldBeGreaterThan(places.Number.Left);
        (await PaperPlaces.FindAsync(SignedFiles.Ours(), "Người Không Có", TestContext.Current.CancellationToken)).Signature.ShouldBeNull();
    }

    [Fact]
    public void A_form_that_forbids_more_signatures_a_dynamic_form_a_missing_page_and_a_missing_key_are_refused()
    {
        var at = TestKeys.SignedAt;
        PdfSigner.Sign(SignedFiles.Classic(0, "/AcroForm<</XFA[]/Fields[]>>"), TestKeys.Of.Leader, null, at).Refusal.ShouldBe(SigningRefusals.DynamicForm);
        PdfSigner.Sign(SignedFiles.Classic(0, "/Perms<</DocMDP<</Reference[<</TransformParams<</P 1>>>>]>>>>"), TestKeys.Of.Leader, null, at).Refusal.ShouldBe(SigningRefusals.Locked);
        PdfSigner.Sign(SignedFiles.Classic(), TestKeys.Of.Leader, SignatureLook.Attachment("1", at) with { Place = SignedFiles.Gap with { Page = 2 } }, at).Refusal.ShouldBe(SigningRefusals.NoSuchPage);
        using var noKey = System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadCertificate(TestKeys.Of.Leader.RawData);
        PdfSigner.Sign(SignedFiles.Classic(), noKey, null, at).Refusal.ShouldBe(SigningRefusals.NoKey);
    }

    private static byte[] FileOf(string kind) => kind switch { "ours" => SignedFiles.Ours(), "turned" => SignedFiles.Classic(90), "hybrid" => SignedFiles.Hybrid(), _ => SignedFiles.Classic() };
}
