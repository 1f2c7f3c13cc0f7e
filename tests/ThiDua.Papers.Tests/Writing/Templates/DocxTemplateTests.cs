using System.IO.Compression;
using System.Text;
using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Templates;
using static ThiDua.Papers.Tests.Writing.Templates.TemplateFiles;

namespace ThiDua.Papers.Tests.Writing.Templates;

public sealed class DocxTemplateTests
{
    [Fact]
    public void A_field_is_filled_though_word_split_it_over_runs()
    {
        var file = Docx(P("Ngày {ng", "ày_", "họp} và {hội", "_đồng", "}."));

        Lines(Fill(file, Data(("ngày_họp", "02/6/2026"), ("hội_đồng", "Hội đồng")))).ShouldBe(["Ngày 02/6/2026 và Hội đồng."]);
    }

    [Fact]
    public void The_face_of_the_first_letter_of_a_field_stays()
    {
        var filled = Fill(Docx("<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>{a</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>} sau</w:t></w:r></w:p>"), Data(("a", "x")));

        Lines(filled).ShouldBe(["x sau"]);
        Xml(filled, "word/document.xml").ShouldContain("<w:i /></w:rPr><w:t xml:space=\"preserve\">x</w:t>");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public void A_row_with_its_tags_in_the_first_and_last_cell_comes_once_for_each_item(int count)
    {
        var file = Docx(Table(["Họ tên", "Chức vụ"], ["{#người}{tên}", "{chức_vụ}{/người}"]) + P("Hết"));
        var people = Enumerable.Range(1, count).Select(i => Data(("tên", $"Người {i}"), ("chức_vụ", "Chuyên viên")));

        var lines = Lines(Fill(file, Data().WithList("người", people)));

        lines.Count.ShouldBe(2 + (2 * count) + 1);
        lines.Count(l => l.StartsWith("Người ", StringComparison.Ordinal)).ShouldBe(count);
    }

    [Fact]
    public void Rows_between_rows_of_tags_and_paragraphs_between_paragraphs_of_tags_are_repeated()
    {
        var file = Docx(P("{#nhóm}") + P("{tên_nhóm}:") + Table(["{#người}", ""], ["{tên}", "{chức_vụ}"], ["{/người}", ""]) + P("{/nhóm}") + P("Hết"));
        var data = Data().WithList("nhóm",
            Data(("tên_nhóm", "Tập thể")).WithList("người"),
            Data(("tên_nhóm", "Cá nhân")).WithList("người", Data(("tên", "A"), ("chức_vụ", "x")), Data(("tên", "B"), ("chức_vụ", "y"))));

        Lines(Fill(file, data)).ShouldBe(["Tập thể:", "Cá nhân:", "A", "x", "B", "y", "Hết"]);
    }

    [Fact]
    public void Words_in_a_paragraph_are_repeated_and_kept_by_conditions()
    {
        var file = Docx(P("Kính gửi: {#nơi}{tên}; {/nơi}{?ghi_chú}({ghi_chú}){/ghi_chú}{^ghi_chú}không ghi chú{/ghi_chú}"));
        var data = Data(("ghi_chú", "")).WithList("nơi", Data(("tên", "Sở Nội vụ")), Data(("tên", "UBND tỉnh")));

        Lines(Fill(file, data)).ShouldBe(["Kính gửi: Sở Nội vụ; UBND tỉnh; không ghi chú"]);
        Lines(Fill(file, data with { Fields = new Dictionary<string, string?> { ["ghi_chú"] = "gấp" } })).ShouldBe(["Kính gửi: Sở Nội vụ; UBND tỉnh; (gấp)"]);
    }

    [Fact]
    public void A_list_without_items_leaves_a_cell_that_word_opens()
    {
        var file = Docx("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"2000\"/></w:tblGrid><w:tr><w:tc>" + P("{#dòng}") + P("{x}") + P("{/dòng}") + "</w:tc></w:tr></w:tbl>" + P("Hết"));

        Lines(Fill(file, Data().WithList("dòng"))).ShouldBe(["", "Hết"]);
    }

    [Fact]
    public void Headers_are_filled_too_and_parts_without_fields_stay_byte_for_byte()
    {
        var settings = TemplateFiles.Part("settings", "");
        var filled = Fill(Docx(P("x {a}"), ("word/header1.xml", TemplateFiles.Part("hdr", P("Số {a}"))), ("word/settings.xml", settings)), Data(("a", "05/QĐ")));

        Xml(filled, "word/header1.xml").ShouldContain("05/QĐ");
        Xml(filled, "word/settings.xml").ShouldBe(settings);
    }

    [Fact]
    public void Values_are_text_whatever_they_hold()
    {
        const string hostile = "<w:p>&amp; \"'\u0001\uD800 {không_phải_trường} 😀\ndòng hai\tcột";

        Lines(Fill(Docx(P("{a}")), Data(("a", hostile)))).ShouldBe(["<w:p>&amp; \"' {không_phải_trường} 😀dòng haicột"]);
    }

    [Fact]
    public void A_missing_value_shows_in_the_paper() => Lines(Fill(Docx(P("Họp {ngày_họp}")), Data())).ShouldBe(["Họp «chưa có: ngày họp»"]);

    [Theory]
    [InlineData("{#a} x", "{#a}")]
    [InlineData("x {/a}", "{/a}")]
    [InlineData("{#a}{#b}x{/a}{/b}", "{/a}")]
    [InlineData("{a", "{")]
    [InlineData("a}", "}")]
    [InlineData("{a b!}", "{a b!}")]
    public void Tags_that_do_not_pair_are_refused_by_name(string text, string named)
    {
        var (template, refusal) = DocxTemplate.Read(Docx(P(text)));

        template.ShouldBeNull();
        refusal!.Sentence.ShouldContain(named);
    }

    [Fact]
    public void Unknown_names_missing_ones_and_lists_taken_for_values_are_told()
    {
        var schema = new TemplateSchema(["ngày_họp", "số_ký_hiệu"], new Dictionary<string, TemplateSchema> { ["người"] = new(["tên"], new Dictionary<string, TemplateSchema>()) }) { Required = ["số_ký_hiệu", "người"] };
        var template = Template(Docx(P("{ngay_hop} {người} {#ngày_họp}{/ngày_họp} {tên} {lạ_hoắc_không_gần}")));

        template.Check(schema).ShouldBe(
        [
            new(TemplateProblemKind.Unknown, "ngay_hop", "ngày_họp"), new(TemplateProblemKind.ListAsValue, "người"), new(TemplateProblemKind.ValueAsList, "ngày_họp"),
            new(TemplateProblemKind.Unknown, "tên"), new(TemplateProblemKind.Unknown, "lạ_hoắc_không_gần"), new(TemplateProblemKind.Missing, "số_ký_hiệu"),
        ], ignoreOrder: true);
        Template(Docx(P("{#người}{tên} {ngày_họp}{/người}{số_ký_hiệu}"))).Check(schema).ShouldBeEmpty();
    }

    [Fact]
    public void Equal_data_give_equal_bytes() => Fill(Docx(P("{a}")), Data(("a", "x"))).ShouldBe(Fill(Docx(P("{a}")), Data(("a", "x"))));

    [Fact]
    public void A_paper_gives_its_parts_its_numbered_content_and_its_tables()
    {
        var paper = new Paper
        {
            Letterhead = new Letterhead("UBND tỉnh", "Sở"), Number = new PaperNumber(5, "QĐ-SKHCN"), Issued = new PlaceAndDate("Hòa An", new PaperDate(7, 3, 2026)), Title = new NamedTitle("Quyết định", "Tặng"),
            LegalBases = ["Căn cứ A", "Căn cứ B"], Body = [new Article("Tặng."), new NumberedHeading(NumberLevel.Section, "Mục"), new NumberedParagraph(NumberLevel.Clause, "Khoản"), new Bullet("gạch")],
            Signatures = [new Signature(["KT. Giám đốc", "Phó Giám đốc"], "Lê Quốc Bảo")], Recipients = new RecipientList([new("Như trên")], "VT"),
            Appendices = [new Appendix { Title = "Danh sách", Blocks = [new TableBlock([new("STT", 1), new("Tên", 1)], [new GroupRow("I. CÁ NHÂN"), new CellsRow(["1", "Đặng Thị Ánh"])])] }],
            Form = new PaperForm("quyet-dinh", new Dictionary<string, string?> { ["số_lượng"] = "01 cá nhân" }),
        };
        var file = Docx(P("{số_ký_hiệu} {ngày_ban_hành} {họ_tên_ký} {số_lượng}") + P("{#căn_cứ}{nội_dung} {/căn_cứ}") + P("{#nội_dung}{đoạn} {/nội_dung}") + P("{#nơi_nhận}{tên} {/nơi_nhận}")
            + Table(["{#bảng_1}{nhóm}{cột_1}", "{cột_2}{/bảng_1}"]) + P(""));

        Lines(Fill(file, PaperTemplateData.Of(paper))).ShouldBe(
        [
            "05/QĐ-SKHCN ngày 07 tháng 3 năm 2026 Lê Quốc Bảo 01 cá nhân", "Căn cứ A; Căn cứ B. ", "Điều 1. Tặng. I. MỤC 1. Khoản - gạch ", "- Như trên; - Lưu: VT. ", "I. CÁ NHÂN", "", "1", "Đặng Thị Ánh", "",
        ]);
        PaperTemplateData.SchemaOf([paper]).Required.ShouldBe(["số_ký_hiệu", "họ_tên_ký", "ngày_ban_hành", "bảng_1"]);
    }

    private static string Xml(byte[] docx, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        using var reader = new StreamReader(zip.GetEntry(path)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
