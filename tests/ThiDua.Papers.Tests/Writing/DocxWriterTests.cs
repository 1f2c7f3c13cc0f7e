using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using ThiDua.Papers.Writing;
using Paper = ThiDua.Papers.Writing.Paper;
using Paragraph = ThiDua.Papers.Writing.Paragraph;
using TableRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace ThiDua.Papers.Tests.Writing;

public sealed class DocxWriterTests
{
    public static TheoryData<string> Names => ["tờ trình", "biên bản", "quyết định", "công văn", "quy chế"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_sample_is_valid_for_the_Office_schema(string name)
    {
        using var document = Open(Sample(name));

        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void The_page_is_A4_with_the_margins_of_the_decree()
    {
        using var document = Open(SamplePapers.Decision());
        var body = document.MainDocumentPart!.Document.Body!;
        var sections = body.Descendants<SectionProperties>().ToList();

        var portrait = sections[0];
        Millimetres(portrait.GetFirstChild<PageSize>()!.Width!.Value).ShouldBe(210);
        Millimetres(portrait.GetFirstChild<PageSize>()!.Height!.Value).ShouldBe(297);
        var margin = portrait.GetFirstChild<PageMargin>()!;
        Millimetres(margin.Top!.Value).ShouldBeInRange(20, 25);
        Millimetres(margin.Bottom!.Value).ShouldBeInRange(20, 25);
        Millimetres(margin.Left!.Value).ShouldBeInRange(30, 35);
        Millimetres(margin.Right!.Value).ShouldBeInRange(15, 20);
        sections[1].GetFirstChild<PageSize>()!.Orient!.Value.ShouldBe(PageOrientationValues.Landscape);
    }

    [Fact]
    public void Page_numbers_stand_centred_in_the_top_margin_start_anew_in_appendices_and_skip_first_pages()
    {
        using var document = Open(SamplePapers.Decision());
        var main = document.MainDocumentPart!;
        foreach (var section in main.Document.Body!.Descendants<SectionProperties>())
        {
            section.GetFirstChild<TitlePage>().ShouldNotBeNull();
            section.GetFirstChild<PageNumberType>()!.Start!.Value.ShouldBe(1);
            var numbered = section.Elements<HeaderReference>().Single(h => h.Type! == HeaderFooterValues.Default);
            ((HeaderPart)main.GetPartById(numbered.Id!)).Header.InnerText.ShouldContain("PAGE");
            var first = section.Elements<HeaderReference>().Single(h => h.Type! == HeaderFooterValues.First);
            ((HeaderPart)main.GetPartById(first.Id!)).Header.InnerText.ShouldBeEmpty();
        }

        Style(document, "SoTrang").StyleParagraphProperties!.Justification!.Val!.Value.ShouldBe(JustificationValues.Center);
    }

    [Theory]
    [InlineData("QuocHieu", 12, 13, true, false)]
    [InlineData("TieuNgu", 13, 14, true, false)]
    [InlineData("CoQuanChuQuan", 12, 13, false, false)]
    [InlineData("CoQuanBanHanh", 12, 13, true, false)]
    [InlineData("SoKyHieu", 13, 13, false, false)]
    [InlineData("DiaDanh", 13, 14, false, true)]
    [InlineData("TenLoai", 13, 14, true, false)]
    [InlineData("TrichYeu", 13, 14, true, false)]
    [InlineData("TrichYeuCongVan", 12, 13, false, false)]
    [InlineData("CanCu", 13, 14, false, true)]
    [InlineData("NoiDung", 13, 14, false, false)]
    [InlineData("QuyenHan", 13, 14, true, false)]
    [InlineData("HoTen", 13, 14, true, false)]
    [InlineData("NoiNhan", 12, 12, true, true)]
    [InlineData("NoiNhanDanhSach", 11, 11, false, false)]
    [InlineData("SoTrang", 13, 14, false, false)]
    public void Each_component_has_the_size_and_face_of_the_decree(string style, double least, double most, bool bold, bool italic)
    {
        using var document = Open(SamplePapers.Decision());
        var face = Style(document, style).StyleRunProperties!;

        (double.Parse(face.FontSize!.Val!, CultureInfo.InvariantCulture) / 2).ShouldBeInRange(least, most);
        (face.Bold is not null).ShouldBe(bold);
        (face.Italic is not null).ShouldBe(italic);
        document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<RunFonts>().Single().Ascii!.Value.ShouldBe("Times New Roman");
    }

    [Fact]
    public void The_body_is_justified_indented_and_spaced_as_the_decree_says()
    {
        using var document = Open(SamplePapers.Decision());
        var body = Style(document, "NoiDung").StyleParagraphProperties!;

        body.Justification!.Val!.Value.ShouldBe(JustificationValues.Both);
        Millimetres(double.Parse(body.Indentation!.FirstLine!, CultureInfo.InvariantCulture)).ShouldBeOneOf(10, 13);
        int.Parse(body.SpacingBetweenLines!.After!, CultureInfo.InvariantCulture).ShouldBeGreaterThanOrEqualTo(120);
        int.Parse(body.SpacingBetweenLines.Line!, CultureInfo.InvariantCulture).ShouldBeInRange(240, 360);
    }

    [Fact]
    public void A_decision_reads_in_the_order_of_the_decree()
    {
        var lines = Lines(SamplePapers.Decision());

        lines.Take(8).ShouldBe(
        [
            "UBND TỈNH HÒA AN", "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
            "Số: 05/QĐ-SKHCN", "Hòa An, ngày 07 tháng 7 năm 2026", "QUYẾT ĐỊNH",
            "Về việc tặng Giấy khen cho các tập thể, cá nhân có thành tích trong phong trào thi đua năm 2026",
        ]);
        lines[8].ShouldBe("GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ");
        lines[9].ShouldEndWith("năm 2022;");
        lines[11].ShouldBe("Theo đề nghị của Hội đồng Thi đua - Khen thưởng Sở Khoa học và Công nghệ.");
        lines[12].ShouldBe("QUYẾT ĐỊNH:");
        lines[15].ShouldStartWith("Quyết định này");
        lines.SkipWhile(l => l != "Nơi nhận:").Take(8).ShouldBe(
            ["Nơi nhận:", "- Như Điều 3;", "- Sở Nội vụ (để báo cáo);", "- Cổng Thông tin điện tử Sở (để đăng tải);", "- Lưu: VT, VP.", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Quốc Bảo"]);
    }

    [Fact]
    public void Unknown_number_and_day_leave_room_for_the_pen()
    {
        var lines = Lines(SamplePapers.Submission());

        lines.ShouldContain("Số:       /TTr-SKHCN");
        lines.ShouldContain("Hòa An, ngày      tháng 6 năm 2026");
    }

    [Fact]
    public void Heading_rows_repeat_and_group_rows_span_all_columns()
    {
        using var document = Open(SamplePapers.Decision());
        var table = document.MainDocumentPart!.Document.Body!.Elements<Table>().Last();

        table.Elements<TableRow>().First().Descendants<TableHeader>().ShouldNotBeEmpty();
        table.Elements<TableRow>().ElementAt(1).Elements<TableCell>().Single().TableCellProperties!.GridSpan!.Val!.Value.ShouldBe(5);
        table.Elements<TableRow>().ShouldAllBe(r => r.Descendants<CantSplit>().Any());
    }

    [Fact]
    public void Sections_clauses_articles_and_bullets_are_numbered_by_Word_and_begin_again_where_the_decree_says()
    {
        LabelsOf(SampleRegulation.Paper()).ShouldBe(
            ["Chương 1", "Mục 1", "Điều 1.", "1.", "2.", "Điều 2.", "1.", "Mục 2", "Điều 3.", "Chương 2", "Mục 1", "Điều 4.", "-", "-"]);
        LabelsOf(SamplePapers.Minutes()).ShouldBe(["1.", "2.", "1.", "2."]);
    }

    [Fact]
    public void The_last_line_and_the_gap_before_the_signers_keep_with_what_follows()
    {
        using var document = Open(SamplePapers.Minutes());
        var foot = document.MainDocumentPart!.Document.Body!.Elements<Table>().Last();

        foreach (var line in new[] { foot.PreviousSibling()!, foot.PreviousSibling()!.PreviousSibling()! })
        {
            var keep = line.GetFirstChild<ParagraphProperties>()!.KeepNext!;
            (keep.Val is null || keep.Val.Value).ShouldBeTrue(line.InnerText);
        }
    }

    [Fact]
    public void Points_are_typed_in_the_Vietnamese_alphabet_that_no_list_of_Word_knows() =>
        Lines(SampleRegulation.Paper()).Where(l => l.Length > 2 && l[1] == ')').Select(l => l[..2]).ShouldBe(["a)", "b)", "c)", "d)", "đ)", "e)", "g)"]);

    [Fact]
    public void Marks_of_haste_copy_address_and_drafter_stand_where_the_decree_puts_them()
    {
        using var document = Open(SampleRegulation.Paper());
        var main = document.MainDocumentPart!;

        Lines(SampleRegulation.Paper()).ShouldContain("THƯỢNG KHẨN");
        Lines(SampleRegulation.Paper()).ShouldContain("PL.(30)");
        main.HeaderParts.ShouldContain(h => h.Header.InnerText.Contains("SAO Y; Sở Nội vụ"));
        main.FooterParts.Single().Footer.InnerText.ShouldContain("Số 1, đường Hòa Bình");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Equal_papers_give_equal_bytes(string name) => Bytes(Sample(name)).ShouldBe(Bytes(Sample(name)));

    [Fact]
    public void Text_that_XML_cannot_carry_does_not_break_the_file()
    {
        var paper = SamplePapers.Letter() with { Body = [new Paragraph("Nguye\u0302\u0303n <b>&\u0000\u000B \uDC00 🌟\nhai")] };

        Lines(paper).ShouldContain("Nguyễn <b>&  🌟hai");
    }

    internal static Paper Sample(string name) => name switch
    {
        "tờ trình" => SamplePapers.Submission(),
        "biên bản" => SamplePapers.Minutes(),
        "quyết định" => SamplePapers.Decision(),
        "quy chế" => SampleRegulation.Paper(),
        _ => SamplePapers.Letter(),
    };

    private static byte[] Bytes(Paper paper)
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(paper, stream);
        return stream.ToArray();
    }

    private static WordprocessingDocument Open(Paper paper) => WordprocessingDocument.Open(new MemoryStream(Bytes(paper)), false);

    private static List<string> Lines(Paper paper)
    {
        using var document = Open(paper);
        return [.. document.MainDocumentPart!.Document.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(p => p.InnerText).Where(t => t.Length > 0)];
    }

    /// <summary>Labels as Word would show them, counted from the numbering part; Roman numbers in figures.</summary>
    private static List<string> LabelsOf(Paper paper)
    {
        using var document = Open(paper);
        var numbering = document.MainDocumentPart!.NumberingDefinitionsPart!.Numbering;
        var counts = new Dictionary<int, int>();
        var labels = new List<string>();
        foreach (var list in document.MainDocumentPart.Document.Body!.Descendants<NumberingId>().Select(n => n.Val!.Value))
        {
            var instance = numbering.Elements<NumberingInstance>().Single(n => n.NumberID! == list);
            var level = numbering.Elements<AbstractNum>().Single(a => a.AbstractNumberId! == instance.AbstractNumId!.Val!).GetFirstChild<Level>()!;
            counts[list] = counts.GetValueOrDefault(list) + 1;
            labels.Add(level.LevelText!.Val!.Value!.Replace("%1", counts[list].ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return labels;
    }

    private static Style Style(WordprocessingDocument document, string id) =>
        document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(s => s.StyleId == id);

    private static double Millimetres(double twips) => Math.Round(twips * 25.4 / 1440);
}
