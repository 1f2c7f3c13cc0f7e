using ThiDua.Papers.Reading;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Extraction;
using ThiDua.Papers.Reading.Outlining;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>Each small step on its own.</summary>
public sealed class ReadingStepTests
{
    [Theory]
    [InlineData("Đến “HOÀ”, hòa – Ý", "den \"hoa\", hoa - y")]
    public void Folding_keeps_the_length(string text, string folded)
    {
        Folding.Fold(text).ShouldBe(folded);
        Folding.Fold(text).Length.ShouldBe(text.Length);
    }

    [Fact]
    public void Stars_go_and_leave_italics_behind()
    {
        var line = LineCleaner.Clean(PlanText.Of("a *bc* **d**\n* e")).ToList();
        line[0].Text.ShouldBe("a bc d");
        line[0].Glyphs.Where(static g => g.Slanted).Select(static g => g.Letter).ShouldBe(['b', 'c']);
        (line[1].StarBullet, line[1].Text.Trim()).ShouldBe((true, "e"));
    }

    [Fact]
    public void Numbers_alone_are_page_numbers_only_where_they_count_pages()
    {
        var kept = PageFurniture.Remove(LineCleaner.Clean(PlanText.Of("a\n2\nb\n15\nc\n\f3\nd\n- 4 -\n")));
        kept.Select(static l => l.Text.Trim()).Where(static t => t.Length > 0).ShouldBe(["a", "b", "15", "c", "d"]);
    }

    [Theory]
    [InlineData("I. MỤC ĐÍCH", nameof(LabelStyle.Roman), "I")]
    [InlineData("IV- MỤC ĐÍCH", nameof(LabelStyle.Roman), "IV")]
    [InlineData("II MỤC ĐÍCH", nameof(LabelStyle.Roman), "II")]
    [InlineData("A. MỤC ĐÍCH", nameof(LabelStyle.Capital), "A")]
    [InlineData("5.1 Nội dung", nameof(LabelStyle.Dotted), "5.1")]
    [InlineData("1/ Mục đích", nameof(LabelStyle.Arabic), "1")]
    [InlineData("đ) Cờ thi đua", nameof(LabelStyle.Letter), "đ")]
    [InlineData("- Các phòng", nameof(LabelStyle.Dash), "-")]
    [InlineData("+ Các phòng", nameof(LabelStyle.Plus), "+")]
    [InlineData("15/7/2024 là ngày", nameof(LabelStyle.None), "")]
    [InlineData("10 tập thể", nameof(LabelStyle.None), "")]
    [InlineData("Vì nhân dân", nameof(LabelStyle.None), "")]
    public void Labels_are_told_from_figures(string text, string style, string label)
    {
        var found = PlanLabel.Of(text);
        (found.Style.ToString(), found.Text).ShouldBe((style, label));
    }

    [Theory]
    [InlineData("không quá 10 tập thể, cá nhân", null, null, 10, false)]
    [InlineData("10 (mười) tập thể và cá nhân", null, null, 10, false)]
    [InlineData("không quá 5 tập thể và 10 cá nhân", 5, 10, null, false)]
    [InlineData("tối đa 05 tập thể, 07 cá nhân", 5, 7, null, false)]
    [InlineData("01 tập thể hoặc 01 cá nhân", null, null, 1, true)]
    [InlineData("Tập thể: 10 Bằng khen; cá nhân: 15 Bằng khen", 10, 15, null, false)]
    [InlineData("từ 3-5 tập thể", 5, null, null, false)]
    [InlineData("không quá 20 Giấy khen", null, null, 20, false)]
    [InlineData("số lượng không giới hạn", null, null, null, false)]
    [InlineData("cho tập thể, cá nhân tiêu biểu năm 2024", null, null, null, false)]
    [InlineData("theo Nghị định số 98/2023/NĐ-CP cho tập thể, cá nhân", null, null, null, false)]
    public void Ceilings_are_read_by_their_grammar(string text, int? collectives, int? individuals, int? total, bool either)
    {
        var ceiling = CeilingReader.Read(Folding.Fold(text));
        (ceiling.Collectives, ceiling.Individuals, ceiling.Total, ceiling.Either).ShouldBe((collectives, individuals, total, either));
    }

    [Theory]
    [InlineData("Năm 2024.", "2024", "2024")]
    [InlineData("giai đoạn 2021 - 2025", "2021", "2025")]
    [InlineData("Từ ngày phát động đến tháng 6 năm 2025", null, "2025-06")]
    [InlineData("Từ ngày 01/6 đến hết ngày 30/8/2023", "2023-06-01", "2023-08-30")]
    [InlineData("Từ tháng 3 đến tháng 12 năm 2022", "2022-03", "2022-12")]
    [InlineData("Từ quý II/2025 đến quý IV/2025", "2025-Q2", "2025-Q4")]
    [InlineData("Đợt 1: từ 01/01/2022 đến 30/6/2022; đợt 2: từ 01/7/2022 đến 31/12/2022", "2022-01-01", "2022-12-31")]
    [InlineData("Từ ngày 31/02/2022 đến ngày 30/6/2022", null, "2022-06-30")]
    public void Periods_are_cut_to_what_the_text_gives(string text, string? start, string? end) =>
        PeriodReader.Read(Folding.Fold(text)).ShouldBe((start, end));

    [Theory]
    [InlineData("Giao Văn phòng Sở chủ trì, theo dõi.", "Văn phòng Sở", "chủ trì, theo dõi.")]
    [InlineData("Các cơ quan, tổ chức, đơn vị tổ chức phát động.", "Các cơ quan, tổ chức, đơn vị", "tổ chức phát động.")]
    [InlineData("Ban Tổ chức - Cán bộ: tham mưu khen thưởng.", "Ban Tổ chức - Cán bộ", "tham mưu khen thưởng.")]
    [InlineData("Tổ chức tuyên truyền sâu rộng.", null, "Tổ chức tuyên truyền sâu rộng.")]
    [InlineData("Căn cứ Kế hoạch này, đề nghị các đơn vị xây dựng kế hoạch.", "các đơn vị", "Căn cứ Kế hoạch này, đề nghị các đơn vị xây dựng kế hoạch.")]
    [InlineData("Báo cáo kết quả về Sở.", null, "Báo cáo kết quả về Sở.")]
    public void Units_are_parted_from_their_tasks(string text, string? unit, string task)
    {
        var split = UnitSplitter.Split(LineCleaner.Clean(PlanText.Of(text))[0].Part(0, text.Length));
        (split.Unit?.Text, split.Task.Text).ShouldBe((unit, task));
    }

    [Fact]
    public void Json_keeps_the_contract_and_comes_back_the_same()
    {
        var facts = Fixture.Read("commemorative-drive");
        var json = PlanJson.Serialize(facts);
        json.ShouldContain("\"maxTotal\": 1");
        json.ShouldContain("\"number\": null");
        json.ShouldContain("Bằng khen", Case.Sensitive, "Vietnamese is not escaped");
        PlanJson.Serialize(PlanJson.Deserialize(json)!).ShouldBe(json);
    }
}
