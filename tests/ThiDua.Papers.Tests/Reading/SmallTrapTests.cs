using ThiDua.Papers.Reading;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>Traps that need only a few lines.</summary>
public sealed class SmallTrapTests
{
    [Fact]
    public void A_note_of_enclosure_under_the_title_is_no_title()
    {
        var facts = Read("KẾ HOẠCH", "Phong trào thi đua quyết thắng", "(Ban hành kèm theo Quyết định số 12/QĐ-SXD ngày 05/02/2024", "của Giám đốc Sở Xây dựng)", "", "I. MỤC ĐÍCH", "Tốt.");
        facts.Title.ShouldBe("Phong trào thi đua quyết thắng");
        facts.LegalBases.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Sở Xây dựng ban hành Kế hoạch như sau:")]
    [InlineData("Sở Xây dựng xây dựng Kế hoạch triển khai phong trào thi đua")]
    public void The_enacting_clause_right_below_the_title_is_no_title(string clause)
    {
        var facts = Read("KẾ HOẠCH", "Phong trào thi đua quyết thắng", clause, "I. MỤC ĐÍCH", "Tốt.");
        (facts.Title, facts.Issuer).ShouldBe(("Phong trào thi đua quyết thắng", "Sở Xây dựng"));
    }

    [Theory]
    [InlineData("TS. Lương Hải Đăng", "Lương Hải Đăng")]
    [InlineData("Đại tá Lương Hải Đăng", "Lương Hải Đăng")]
    [InlineData("LƯƠNG HẢI ĐĂNG", "LƯƠNG HẢI ĐĂNG")]
    public void Degree_and_rank_are_no_part_of_the_signers_name(string line, string name)
    {
        var facts = Read("KẾ HOẠCH", "Thi đua", "I. MỤC ĐÍCH", "Tốt./.", "Nơi nhận:", "- Lưu: VT.", "GIÁM ĐỐC", "(Đã ký)", line);
        (facts.Signer!.Position, facts.Signer.Name).ShouldBe(("GIÁM ĐỐC", name));
    }

    [Theory]
    [InlineData("Bến Sơn, ngày 5/3/2024", 5, 3, 2024)]
    [InlineData("Bến Sơn, ngày … tháng … năm 2024", null, null, 2024)]
    [InlineData("Bến Sơn, ngày 31 tháng 13 năm 2024", 31, null, 2024)]
    public void Dates_of_the_paper_keep_their_blanks(string line, int? day, int? month, int? year)
    {
        var facts = Read("Số: /KH-SXD", line, "KẾ HOẠCH", "Thi đua");
        facts.Place.ShouldBe("Bến Sơn");
        facts.Date.ShouldBe(new PlanDate(day, month, year));
    }

    [Fact]
    public void A_heading_that_lost_its_capitals_still_names_the_type()
    {
        var facts = Read("Sở Xây dựng", "Kế hoạch", "Phát động thi đua", "", "I. Mục đích", "Tốt.");
        (facts.DocumentType, facts.Title).ShouldBe(("Kế hoạch", "Phát động thi đua"));
    }

    [Fact]
    public void Years_that_close_the_title_are_a_doubted_period_and_years_of_an_event_are_none()
    {
        var facts = Read("KẾ HOẠCH", "Công tác thi đua, khen thưởng năm 2019", "", "I. MỤC ĐÍCH", "Tốt.");
        (facts.Period.Start, facts.Period.End).ShouldBe(("2019", "2019"));
        facts.Doubts.ShouldContain(static d => d.Path == "/period");
        Read("KẾ HOẠCH", "Tổ chức Đại hội thi đua yêu nước năm 2019", "", "I. MỤC ĐÍCH", "Tốt.").Period.Start.ShouldBeNull();
    }

    [Fact]
    public void A_ceiling_of_one_unit_is_a_quota_not_a_ceiling_of_the_movement()
    {
        var facts = Read("KẾ HOẠCH", "Thi đua", "I. KHEN THƯỞNG", "1. Bằng khen của Chủ tịch UBND tỉnh: mỗi cụm thi đua không quá 02 tập thể.");
        facts.AwardForms.ShouldHaveSingleItem().MaxCollectives.ShouldBeNull();
        var quota = facts.Quotas.ShouldHaveSingleItem();
        (quota.Per, quota.MaxCollectives).ShouldBe(("mỗi cụm thi đua", 2));
    }

    [Fact]
    public void Rates_of_criteria_are_no_targets()
    {
        var facts = Read("KẾ HOẠCH", "Thi đua", "I. TIÊU CHUẨN KHEN THƯỞNG", "1. Đối với tập thể: Có 100% thành viên hoàn thành nhiệm vụ.");
        facts.Targets.ShouldBeEmpty();
        facts.Criteria.Collective.ShouldBe(["Có 100% thành viên hoàn thành nhiệm vụ."]);
    }

    private static PlanFacts Read(params string[] lines) => PlanReader.Read(PlanText.Of(string.Join('\n', lines)));
}
