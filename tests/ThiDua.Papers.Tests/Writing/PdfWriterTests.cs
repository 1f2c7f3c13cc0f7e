using System.Text;
using System.Text.RegularExpressions;
using ThiDua.Papers.Writing;

namespace ThiDua.Papers.Tests.Writing;

public sealed partial class PdfWriterTests
{
    public static TheoryData<string> Names => DocxWriterTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_file_is_sound_tagged_titled_and_embeds_every_typeface(string name)
    {
        Tool.SkipUnlessInstalled("qpdf", "pdffonts", "pdfinfo");
        using var folder = new TemporaryFolder();
        var path = Write(folder, DocxWriterTests.Sample(name));

        (await Tool.RunAsync("qpdf", "--check", path)).ShouldContain("No syntax or stream encoding errors");
        (await Tool.RunAsync("pdffonts", path)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ShouldAllBe(line => line.Contains("yes yes yes"));
        var about = await Tool.RunAsync("pdfinfo", path);
        about.ShouldMatch(@"Tagged:\s+yes");
        about.ShouldMatch(@"Metadata Stream:\s+yes");
        about.ShouldMatch(@"Title:\s+\S");
    }

    [Fact]
    public async Task A_decision_reads_in_the_order_of_the_decree()
    {
        Tool.SkipUnlessInstalled("pdftotext");
        using var folder = new TemporaryFolder();
        var text = await Tool.RunAsync("pdftotext", "-raw", Write(folder, SamplePapers.Decision()), "-");

        var flat = Spaces().Replace(text, " ");
        var last = -1;
        foreach (var line in new[]
        {
            "UBND TỈNH HÒA AN", "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 05/QĐ-SKHCN",
            "Hòa An, ngày 07 tháng 7 năm 2026", "QUYẾT ĐỊNH", "Về việc tặng Giấy khen", "GIÁM ĐỐC SỞ", "Căn cứ Luật", "Theo đề nghị của Hội đồng Thi đua - Khen thưởng Sở Khoa học và Công nghệ.",
            "QUYẾT ĐỊNH:", "Điều 1. Tặng Giấy khen", "Điều 3. Quyết định này", "Nơi nhận:", "- Như Điều 3;", "- Lưu: VT, VP.", "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC", "Lê Quốc Bảo",
            "DANH SÁCH TẬP THỂ, CÁ NHÂN", "(Kèm theo Quyết định số 05/QĐ-SKHCN", "I. TẬP THỂ", "II. CÁ NHÂN", "Tổng cộng",
        })
        {
            var at = flat.IndexOf(line, last + 1, StringComparison.Ordinal);
            at.ShouldBeGreaterThan(last, line);
            last = at;
        }
    }

    [Fact]
    public async Task The_structure_names_headings_lists_tables_and_leaves_page_numbers_out()
    {
        Tool.SkipUnlessInstalled("pdfinfo");
        using var folder = new TemporaryFolder();
        var tree = await Tool.RunAsync("pdfinfo", "-struct-text", Write(folder, SamplePapers.Submission()));
        var wide = await Tool.RunAsync("pdfinfo", "-struct-text", Write(folder, SamplePapers.Decision()));

        tree.ShouldStartWith("Document");
        tree.ShouldMatch("H1 .block.\\s+\"TỜ TRÌNH\"");
        tree.ShouldMatch("H2 .block.\\s+\"I. KẾT QUẢ PHONG TRÀO\"");
        tree.ShouldMatch("LBody .block.\\s+\"- Tặng Bằng khen cho 01 tập thể;\"");
        tree.ShouldMatch("TH .inline.\\s+Scope: /Column\\s+\"STT\"|TH[^\"]*\"STT\"");
        Regex.Count(wide, "\"Họ và tên / Tên tập thể\"").ShouldBe(1, "the repeated heading row is decoration");
        wide.ShouldNotMatch("\"2\"\\s*$");
        wide.ShouldContain("cá nhân có thành tích");
    }

    [Fact]
    public async Task A_wide_block_lies_on_its_side_and_page_numbers_begin_again_in_appendices()
    {
        Tool.SkipUnlessInstalled("pdfinfo", "pdftotext");
        using var folder = new TemporaryFolder();
        var letter = Write(folder, SamplePapers.Letter());
        var sizes = await Tool.RunAsync("pdfinfo", "-f", "1", "-l", "3", letter);

        sizes.ShouldMatch(@"Page\s+1 size:\s+595.28 x 841.89");
        sizes.ShouldMatch(@"Page\s+2 size:\s+841.89 x 595.28");
        sizes.ShouldMatch(@"Page\s+3 size:\s+595.28 x 841.89");
        var decision = Write(folder, SamplePapers.Decision());
        (await Tool.RunAsync("pdftotext", "-f", "2", "-l", "2", "-raw", decision, "-")).ShouldStartWith("DANH SÁCH");
        (await Tool.RunAsync("pdftotext", "-f", "3", "-l", "3", "-raw", decision, "-")).ShouldStartWith("2\n");
    }

    [Fact]
    public async Task Signers_are_never_alone_on_a_page()
    {
        Tool.SkipUnlessInstalled("pdftotext");
        using var folder = new TemporaryFolder();
        for (var paragraphs = 10; paragraphs < 22; paragraphs++)
        {
            var paper = SamplePapers.Letter() with
            {
                Body = [.. Enumerable.Range(1, paragraphs).Select(n => new Paragraph($"Đoạn {n} của công văn này dài vừa đủ để chiếm hơn một dòng trên trang giấy khổ A4, không ngắn hơn."))],
                Signatures = [new Signature(["Giám đốc"], "Hoàng Minh Tuệ")],
            };
            var pages = (await Tool.RunAsync("pdftotext", "-raw", Write(folder, paper), "-")).Split('\f', StringSplitOptions.RemoveEmptyEntries);

            pages.Single(p => p.Contains("GIÁM ĐỐC", StringComparison.Ordinal)).ShouldContain("không ngắn hơn.");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Equal_papers_give_equal_bytes(string name) => Bytes(DocxWriterTests.Sample(name)).ShouldBe(Bytes(DocxWriterTests.Sample(name)));

    [Fact]
    public void The_hour_of_making_is_in_the_file_only_when_given()
    {
        var at = new DateTimeOffset(2026, 7, 7, 9, 30, 0, TimeSpan.FromHours(7));

        Text(Bytes(SamplePapers.Letter())).ShouldNotContain("CreateDate");
        Text(Bytes(SamplePapers.Letter(), at)).ShouldContain("<xmp:CreateDate>2026-07-07T09:30:00+07:00<");
    }

    [Fact]
    public void No_conformance_is_claimed() => Text(Bytes(SamplePapers.Decision())).ShouldNotContain("pdfaid");

    [Fact]
    public async Task A_row_higher_than_a_page_goes_on_without_losing_a_word()
    {
        Tool.SkipUnlessInstalled("pdftotext");
        using var folder = new TemporaryFolder();
        var words = Enumerable.Range(1, 900).Select(n => $"chữ{n}").ToList();
        var paper = SamplePapers.Minutes() with { Body = [new TableBlock([new("STT", 1), new("Nội dung", 3)], [new CellsRow(["1", string.Join(' ', words)])])] };

        var text = await Tool.RunAsync("pdftotext", "-raw", Write(folder, paper), "-");

        words.ShouldAllBe(word => text.Contains(word));
    }

    [Fact]
    public async Task Letters_next_to_a_bold_stretch_stay_next_to_it()
    {
        Tool.SkipUnlessInstalled("pdftotext");
        using var folder = new TemporaryFolder();
        var paper = SamplePapers.Letter() with { Body = [new Paragraph(PaperText.Plain("Hạn (").ThenBold("15/6/2026").Then("), không muộn hơn."))] };

        (await Tool.RunAsync("pdftotext", "-raw", Write(folder, paper), "-")).ShouldContain("Hạn (15/6/2026), không muộn hơn.");
    }

    private static string Write(TemporaryFolder folder, Paper paper)
    {
        var path = folder.File("paper.pdf");
        File.WriteAllBytes(path, Bytes(paper));
        return path;
    }

    private static byte[] Bytes(Paper paper, DateTimeOffset? created = null)
    {
        using var stream = new MemoryStream();
        PdfWriter.Write([paper], stream, created, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    private static string Text(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
