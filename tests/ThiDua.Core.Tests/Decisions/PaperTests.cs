using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Law;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Tests.Decisions;

public sealed class PaperTests
{
    [Fact]
    public void A_decision_gives_the_awards_their_money_and_who_carries_it_out_in_three_articles()
    {
        var paper = DecisionPaper.Of(SampleFacts.Decision());
        var articles = paper.Body.OfType<Article>().Select(a => a.Text.ToString()).ToList();
        articles.Count.ShouldBe(3);
        articles[0].ShouldStartWith("Tặng Giấy khen của Giám đốc Sở Khoa học và Công nghệ tỉnh Lam Giang cho 01 tập thể và 02 cá nhân");
        articles[0].ShouldContain("phong trào thi đua “Sáng tạo vì cộng đồng” năm 2024");
        articles[1].ShouldContain("mỗi tập thể 1.080.000 đồng; mỗi cá nhân 540.000 đồng");
        articles[1].ShouldContain("Tổng số tiền thưởng là 2.160.000 đồng (Bằng chữ: Hai triệu một trăm sáu mươi nghìn đồng)");
        articles[2].ShouldEndWith("./.");
    }

    [Fact]
    public void A_decision_cites_the_law_of_its_day_then_the_plan_and_the_minutes()
    {
        var bases = DecisionPaper.Of(SampleFacts.Decision()).LegalBases;
        bases[0].ShouldBe("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022");
        bases.ShouldContain("Căn cứ Kế hoạch số 05/KH-SKHCN ngày 11 tháng 3 năm 2024 của Sở Khoa học và Công nghệ tỉnh Lam Giang về việc phát động phong trào thi đua “Sáng tạo vì cộng đồng” năm 2024");
        bases.ShouldContain("Căn cứ Biên bản họp số 03/BB-HĐTĐKT ngày 15 tháng 3 năm 2024 của Hội đồng Thi đua - Khen thưởng");
        bases[^1].ShouldBe("Theo đề nghị của Văn phòng Sở");
    }

    [Fact]
    public void A_deputy_signs_on_two_lines()
    {
        var facts = SampleFacts.Decision() with { SignerPrefix = "KT. Giám đốc", SignerPosition = "Phó Giám đốc", SignerName = "Nông Thị Hoa" };
        DecisionPaper.Of(facts).Signatures.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            s => s.CapacityLines.ShouldBe(["KT. Giám đốc", "Phó Giám đốc"]),
            s => s.Name.ShouldBe("Nông Thị Hoa"));
    }

    [Fact]
    public void The_list_numbers_run_through_both_groups_and_end_in_the_total()
    {
        var rows = DecisionPaper.Of(SampleFacts.Decision()).Appendices[0].Blocks.OfType<TableBlock>().Single().Rows;
        rows.OfType<GroupRow>().Select(r => r.Text).ShouldBe(["I. TẬP THỂ", "II. CÁ NHÂN"]);
        rows.OfType<CellsRow>().Select(r => r.Cells[0]).ShouldBe(["1", "2", "3", ""]);
        rows.OfType<CellsRow>().Last().Cells[^1].ShouldBe("2.160.000");
    }

    [Fact]
    public void A_submission_asks_the_upper_level_and_fixes_no_money()
    {
        var paper = SubmissionPaper.Of(SampleFacts.Submission());
        paper.Addressees.ShouldBe(["Chủ tịch Ủy ban nhân dân tỉnh Lam Giang"]);
        var text = string.Join('\n', paper.Body.OfType<Paragraph>().Select(p => p.Text.ToString()));
        text.ShouldContain("tặng Bằng khen cho 01 tập thể và 02 cá nhân");
        text.ShouldContain("khoản 4 Điều 11 Luật Thi đua, khen thưởng");
        text.ShouldNotContain("đồng (Bằng chữ");
    }

    [Fact]
    public void A_certificate_bears_the_ordinal_in_the_decision_and_the_movement_where_no_achievement_was_written()
    {
        var facts = SampleFacts.Decision();
        var first = CertificateFile.Of(facts, facts.Items[1]);
        (first.Name, first.TitleAndUnit, first.GoldBookNumber).ShouldBe(("Trần Thị Ánh", "Chuyên viên, Văn phòng Sở", 2));
        first.Achievement.ShouldBe("Đã có thành tích trong phong trào thi đua “Sáng tạo vì cộng đồng” năm 2024");
        CertificateFile.Of(facts, facts.Items[2]).Achievement.ShouldBe("Chủ trì 02 sáng kiến được công nhận");
        CertificateFile.IssueOf(facts, SubjectKind.Individual, null).DecisionNumber!.Reference.ShouldBe("05/QĐ-SKHCN");
        CertificateFile.Name(facts).ShouldBe("Giay-khen-05-QD-SKHCN.pdf");
        System.Text.Encoding.ASCII.GetString(CertificateFile.Write(facts, null), 0, 5).ShouldBe("%PDF-");
    }

    [Theory]
    [InlineData("Phát động phong trào thi đua “Phát huy sáng kiến” năm 2024", null, "phong trào thi đua “Phát huy sáng kiến” năm 2024")]
    [InlineData("Tổ chức đợt thi đua chào mừng Đại hội", null, "đợt thi đua chào mừng Đại hội")]
    [InlineData("Kế hoạch năm", "Sáng tạo", "phong trào thi đua “Sáng tạo”")]
    public void A_movement_is_named_inside_a_sentence(string title, string? name, string expected) =>
        MovementWording.InSentence(title, name).ShouldBe(expected);

    [Theory]
    [InlineData(DecisionKind.Decision, "Giám đốc Sở", "Giám đốc Sở Nội vụ tỉnh Lam Giang")]
    [InlineData(DecisionKind.Submission, "Chủ tịch UBND tỉnh", "Chủ tịch Ủy ban nhân dân tỉnh Lam Giang")]
    [InlineData(DecisionKind.Submission, "Bộ trưởng Bộ Nội vụ", "Bộ trưởng Bộ Nội vụ")]
    public void Papers_name_who_gives_the_award_in_full(DecisionKind kind, string planned, string written) =>
        AuthorityWording.Of(kind, planned, "Giám đốc", "Sở Nội vụ tỉnh Lam Giang", "Chủ tịch Ủy ban nhân dân tỉnh Lam Giang").ShouldBe(written);

    [Fact]
    public void File_names_hold_letters_that_every_system_carries() =>
        PaperFiles.DocxName(SampleFacts.Decision()).ShouldBe("Quyet-dinh-05-QD-SKHCN.docx");

    [Fact]
    public void Frozen_rules_come_back_as_they_were()
    {
        var rules = SampleFacts.Decision().Rules;
        var back = FrozenRules.Parse(rules.ToJson());
        back.LegalBases.ShouldBe(rules.LegalBases);
        back.Rates!.AmountFor(SubjectKind.Collective).ShouldBe(1_080_000);
        back.Rates.BaseSalary.ShouldBe(rules.Rates!.BaseSalary);
    }
}
