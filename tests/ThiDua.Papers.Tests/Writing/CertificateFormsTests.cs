using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Papers.Tests.Writing;

public sealed class CertificateFormsTests
{
    private static readonly CertificateCheck Check = new("4f2a9c0d1e7b8a6655443322110fedcb", "K7Q2-9XMD");

    private static readonly Certificate Checked = SampleCertificates.Usual with { RegisterNumber = "12/2026", Check = Check };

    private static CertificateIssue WithCode(bool back) => SampleCertificates.Issue with
    {
        CheckAddress = "https://thidua.hoaan.example/tra-cuu/",
        Design = CertificateDesigns.FullPrint with { Qr = new CertificateQr(back, back ? 128.5 : 245, back ? 80 : 26, back ? 40 : 24) },
    };

    [Fact]
    public void The_word_file_has_no_fault_and_a_page_for_each()
    {
        using var file = new MemoryStream();
        CertificateDocxWriter.Write(
            WithCode(back: false) with { Emblem = PngFiles.Emblem() }, [Checked, SampleCertificates.Long, SampleCertificates.Usual with { Void = ["ĐÃ HỦY BỎ", "theo Quyết định số 19/QĐ-SKHCN"] }], file, TestContext.Current.CancellationToken);

        file.Position = 0;
        using var document = WordprocessingDocument.Open(file, false);
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document).Select(e => e.Description + e.Path?.XPath).ShouldBeEmpty();
        var body = document.MainDocumentPart!.Document.Body!;
        body.Descendants<DocumentFormat.OpenXml.Wordprocessing.SectionProperties>().Count().ShouldBe(3);
        body.InnerText.ShouldContain("Đặng Thị Ánh");
        body.InnerText.ShouldContain("Số đăng ký: 12/2026 - Mã tra cứu: K7Q2-9XMD");
        document.MainDocumentPart.ImageParts.Count().ShouldBe(2);
    }

    [Fact]
    public async Task The_code_in_the_pdf_is_read_by_a_reader_of_codes()
    {
        Tool.SkipUnlessInstalled("zbarimg", "pdftoppm");
        using var folder = new TemporaryFolder();
        foreach (var back in new[] { false, true })
        {
            await using (var file = File.Create(folder.File("code.pdf")))
            {
                CertificateWriter.Write(WithCode(back), [Checked], file, TestContext.Current.CancellationToken);
            }

            await Tool.RunAsync("pdftoppm", "-r", "150", "-png", "-singlefile", "-f", back ? "2" : "1", folder.File("code.pdf"), folder.File("code"));
            (await Tool.RunAsync("zbarimg", "-q", "--raw", folder.File("code.png"))).ShouldContain("https://thidua.hoaan.example/tra-cuu/4f2a9c0d1e7b8a6655443322110fedcb");
        }
    }

    [Fact]
    public void The_screen_drawing_is_sound_markup_without_style_or_script()
    {
        var html = CertificateHtmlWriter.Write(WithCode(back: true), [Checked with { Name = "Ông <A> & \"B\"" }]);

        var root = System.Xml.Linq.XElement.Parse($"<body>{html}</body>");
        root.Elements().Count().ShouldBe(2);
        root.DescendantsAndSelf().SelectMany(e => e.Attributes()).ShouldAllBe(a => a.Name != "style" && !a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        root.Value.ShouldContain("Ông <A> & \"B\"");
    }

    [Fact]
    public async Task The_test_page_has_rulers_and_a_box_for_each_field()
    {
        Tool.SkipUnlessInstalled("pdftotext", "qpdf");
        using var folder = new TemporaryFolder();
        await using (var file = File.Create(folder.File("test.pdf")))
        {
            CertificateTestPage.Write(CertificateDesigns.PrePrinted with { OffsetX = 1.5, OffsetY = -2 }, file);
        }

        var text = await Tool.RunAsync("pdftotext", "-raw", folder.File("test.pdf"), "-");

        text.ShouldContain("290");
        CertificateDesigns.PrePrinted.Fields.ShouldAllBe(f => text.Contains(f.Text.Label()));
        (await Tool.RunAsync("qpdf", "--check", folder.File("test.pdf"))).ShouldContain("No syntax or stream encoding errors");
    }

    [Fact]
    public void Shipped_layouts_have_no_fault()
    {
        DesignFaults.Of(CertificateDesigns.FullPrint).ShouldBeEmpty();
        DesignFaults.Of(CertificateDesigns.PrePrinted).ShouldBeEmpty();
        var all = CertificateDesigns.PrePrinted with { Fields = [.. Enum.GetValues<CertificateText>().Select(CertificateDesigns.Usual)] };
        DesignFaults.Of(all).ShouldBeEmpty();
        all.Fields.Select(f => f.Text.Label()).ShouldBeUnique();
    }

    [Fact]
    public void Fields_of_the_full_print_do_not_lie_over_one_another()
    {
        var fields = CertificateDesigns.FullPrint.Fields;
        foreach (var (i, one) in fields.Index())
        {
            foreach (var other in fields.Skip(i + 1))
            {
                var (a, b) = (one.Box, other.Box);
                var over = a.X < b.X + b.Width && b.X < a.X + a.Width && a.Y < b.Y + b.Height - 0.01 && b.Y < a.Y + a.Height - 0.01;
                over.ShouldBeFalse($"{one.Text} {other.Text}");
            }
        }
    }

    [Theory]
    [InlineData(double.NaN), InlineData(-1), InlineData(290), InlineData(double.PositiveInfinity)]
    public void A_field_outside_the_page_is_a_fault(double x)
    {
        var name = CertificateDesigns.Usual(CertificateText.RecipientName);
        var design = new CertificateDesign { Fields = [name with { Box = name.Box with { X = x } }] };

        DesignFaults.Of(design).ShouldHaveSingleItem().Text.ShouldBe(CertificateText.RecipientName);
        Should.Throw<ArgumentException>(() => CertificateWriter.Write(SampleCertificates.Issue with { Design = design }, [Checked], new MemoryStream()));
    }

    [Fact]
    public void Other_faults_are_named()
    {
        var name = CertificateDesigns.Usual(CertificateText.RecipientName);
        Faults(new CertificateDesign { Fields = [] }).ShouldContain("tên tập thể, cá nhân");
        Faults(new CertificateDesign { Fields = [name, name] }).ShouldContain("hai lần");
        Faults(new CertificateDesign { Fields = [name], Qr = new CertificateQr(false, 290, 0, 20) }).ShouldContain("Mã QR");
        Faults(new CertificateDesign { Fields = [name], Frame = true, PageHeight = 300 }).ShouldContain("Khung");
        Faults(new CertificateDesign { Fields = [name with { Colour = "đỏ" }] }).ShouldContain("Màu");
        Faults(new CertificateDesign { Fields = [name with { LeastSize = 90 }] }).ShouldContain("cỡ nhỏ nhất");
        Faults(new CertificateDesign { Fields = [name], OffsetX = 21 }).ShouldContain("dịch");

        static string Faults(CertificateDesign design) => DesignFaults.Of(design).ShouldHaveSingleItem().Sentence;
    }
}
