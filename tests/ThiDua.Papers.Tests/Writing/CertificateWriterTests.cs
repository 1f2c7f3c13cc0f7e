using System.Globalization;
using System.Text.RegularExpressions;
using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Certificates;
using ThiDua.Papers.Writing.Pdf;
using L = ThiDua.Papers.Writing.Certificates.CertificateLayout;

namespace ThiDua.Papers.Tests.Writing;

public sealed partial class CertificateWriterTests
{
    [Fact]
    public async Task A_certificate_reads_in_the_order_of_the_decision_on_forms()
    {
        Tool.SkipUnlessInstalled("pdftotext");
        using var folder = new TemporaryFolder();
        Write(folder.File("one.pdf"), [SampleCertificates.Usual]);

        var text = await Tool.RunAsync("pdftotext", "-raw", folder.File("one.pdf"), "-");

        text.Split(['\n', '\f'], StringSplitOptions.RemoveEmptyEntries).ShouldBe(
        [
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH HÒA AN", "TẶNG", "GIẤY KHEN",
            "Đặng Thị Ánh", "Chuyên viên Phòng Quản lý Công nghệ",
            "Đã có thành tích xuất sắc trong phong trào thi đua “Phát huy sáng kiến, cải tiến kỹ thuật” năm 2026",
            "Quyết định số 05/QĐ-SKHCN, ngày 07 tháng 7 năm 2026", "Số sổ vàng: 01",
            "Hòa An, ngày 07 tháng 7 năm 2026", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Quốc Bảo",
        ]);
    }

    [Fact]
    public async Task The_file_is_sound_lies_on_A4_and_embeds_every_typeface()
    {
        Tool.SkipUnlessInstalled("qpdf", "pdffonts", "pdfinfo");
        using var folder = new TemporaryFolder();
        var issue = SampleCertificates.Issue with { Emblem = PngFiles.Emblem(), Design = WithScript() };
        Write(folder.File("all.pdf"), [SampleCertificates.Usual, SampleCertificates.Long, SampleCertificates.Absurd], issue);

        (await Tool.RunAsync("qpdf", "--check", folder.File("all.pdf"))).ShouldContain("No syntax or stream encoding errors");
        var fonts = (await Tool.RunAsync("pdffonts", folder.File("all.pdf"))).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        fonts.Count.ShouldBe(4);
        fonts.ShouldAllBe(line => line.Contains("yes yes yes"));
        var about = await Tool.RunAsync("pdfinfo", folder.File("all.pdf"));
        about.ShouldMatch(@"Pages:\s+3");
        about.ShouldContain("(A4)");
        about.ShouldContain("Giấy khen của Giám đốc Sở Khoa học và Công nghệ tỉnh Hòa An");
    }

    [Fact]
    public async Task No_two_words_overlap_and_none_touches_the_frame()
    {
        Tool.SkipUnlessInstalled("pdftotext");
        using var folder = new TemporaryFolder();
        var issue = SampleCertificates.Issue with
        {
            CapacityLines = ["TM. Hội đồng Thi đua - Khen thưởng Sở Khoa học và Công nghệ tỉnh Hòa An", "KT. Chủ tịch", "Phó Chủ tịch Thường trực", "Phó Giám đốc"],
            DecisionNumber = new PaperNumber(12345, new string('M', 60)),
        };
        Write(folder.File("long.pdf"), [SampleCertificates.Long], issue);

        var boxes = Word().Matches(await Tool.RunAsync("pdftotext", "-bbox", folder.File("long.pdf"), "-"))
            .Select(m => (X1: Millimetres(m, 1), Y1: Millimetres(m, 2), X2: Millimetres(m, 3), Y2: Millimetres(m, 4))).ToList();

        boxes.Count.ShouldBeGreaterThan(100);
        boxes.ShouldAllBe(b => b.X1 > 22 && b.X2 < L.Width - 22 && b.Y1 > 22 && b.Y2 < L.Height - 21);
        // Boxes reach from ascent to descent; letters of two lines overlap only when more than a fifth of a box does.
        for (var i = 0; i < boxes.Count; i++)
        {
            for (var k = i + 1; k < boxes.Count; k++)
            {
                var (a, b) = (boxes[i], boxes[k]);
                var across = Math.Min(a.X2, b.X2) - Math.Max(a.X1, b.X1);
                var down = Math.Min(a.Y2, b.Y2) - Math.Max(a.Y1, b.Y1);
                (across > 0.3 && down > 0.2 * Math.Min(a.Y2 - a.Y1, b.Y2 - b.Y1)).ShouldBeFalse($"{a} {b}");
            }
        }
    }

    [Fact]
    public void Without_an_emblem_its_place_stays_blank()
    {
        Bytes([SampleCertificates.Usual], SampleCertificates.Issue).ShouldNotContain("/Subtype/Image");
        Bytes([SampleCertificates.Usual], SampleCertificates.Issue with { Emblem = PngFiles.Emblem() }).ShouldContain("/Subtype/Image");
    }

    [Fact]
    public void Equal_certificates_give_equal_bytes()
    {
        var (one, two) = (Bytes([SampleCertificates.Usual, SampleCertificates.Long]), Bytes([SampleCertificates.Usual, SampleCertificates.Long]));

        string.Equals(one, two, StringComparison.Ordinal).ShouldBeTrue("the two files differ");
    }

    [Fact]
    public void A_file_without_certificates_is_a_mistake_of_the_caller() => Should.Throw<ArgumentException>(() => Bytes([]));

    private static CertificateDesign WithScript() => CertificateDesigns.FullPrint with
    {
        Fields = [.. CertificateDesigns.FullPrint.Fields.Select(f => f.Text is CertificateText.RecipientName ? f with { Face = CertificateFace.Script } : f)],
    };

    private static void Write(string path, Certificate[] certificates, CertificateIssue? issue = null)
    {
        using var file = File.Create(path);
        CertificateWriter.Write(issue ?? SampleCertificates.Issue, certificates, file);
    }

    private static string Bytes(Certificate[] certificates, CertificateIssue? issue = null)
    {
        using var stream = new MemoryStream();
        CertificateWriter.Write(issue ?? SampleCertificates.Issue, certificates, stream, TestContext.Current.CancellationToken);
        return System.Text.Encoding.Latin1.GetString(stream.ToArray());
    }

    private static double Millimetres(Match word, int group) =>
        double.Parse(word.Groups[group].Value, CultureInfo.InvariantCulture) / PdfCanvas.PointsPerMillimetre;

    [GeneratedRegex("""<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">""")]
    private static partial Regex Word();
}
