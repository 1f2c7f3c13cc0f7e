using ThiDua.Papers.Reading;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>Traps of contest rules, school years and letters with a type of their own.</summary>
public sealed class ContestRuleTests
{
    [Fact]
    public void Addressees_under_the_title_are_no_part_of_it() =>
        Read("Kính gửi: Các xí nghiệp, phân xưởng", "", "I. MỤC TIÊU", "Tốt.").Title.ShouldBe("Đợt thi đua cao điểm");

    [Fact]
    public void A_school_year_that_closes_the_title_is_the_period()
    {
        var facts = PlanReader.Read(PlanText.Of("KẾ HOẠCH\nThi đua, khen thưởng năm học 2022 - 2023\n\nI. MỤC TIÊU\nTốt.\n"));
        (facts.Period.Start, facts.Period.End).ShouldBe(("2022", "2023"));
    }

    [Fact]
    public void Papers_follow_a_long_lead_in_under_a_heading_that_also_speaks_of_time()
    {
        var facts = Read("I. KHEN THƯỞNG", "1. Hồ sơ, thủ tục và thời gian nộp hồ sơ",
            "Hồ sơ (02 bộ) gửi về Sở Nội vụ (qua Ban Thi đua - Khen thưởng, số 5 đường Hoa Ban, thành phố Lam Giang) trước ngày 15 tháng 10 năm 2021, gồm có:", "- Tờ trình kèm theo danh sách;", "- Toàn văn giải pháp;", "- Bản tự nhận xét.");
        facts.DossierPapers.ShouldBe(["Tờ trình kèm theo danh sách", "Toàn văn giải pháp", "Bản tự nhận xét"]);
        Fixture.Deadlines(facts).ShouldBe(["before 2021-10-15"]);
    }

    [Fact]
    public void The_end_of_taking_in_papers_is_a_deadline_and_the_end_of_a_movement_is_none()
    {
        Fixture.Deadlines(Read("I. HỒ SƠ", "1. Thời hạn nhận hồ sơ: từ ngày công bố Thể lệ đến 17h00 ngày 31 tháng 7 năm 2015.")).ShouldBe(["on-or-before 2015-07-31T17:00"]);
        Fixture.Deadlines(Read("I. THỜI GIAN THI ĐUA", "Từ ngày ban hành Kế hoạch đến ngày 31/12/2015.")).ShouldBeEmpty();
    }

    [Fact]
    public void A_schedule_names_days_and_the_last_week_of_a_month() =>
        Fixture.Deadlines(Read("I. LỊCH THỰC HIỆN", "1. Sơ kết học kỳ I: tuần cuối tháng 01/2023.", "2. Hội đồng họp xét: ngày 27/6/2023.")).ShouldBe(["in-month 2023-01", "on 2023-06-27"]);

    [Fact]
    public void An_award_for_some_is_not_bounded_by_the_number_of_another()
    {
        var facts = Read("I. KHEN THƯỞNG", "1. Tác giả đạt giải Nhất được Chủ tịch UBND tỉnh tặng Bằng khen.", "2. Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen cho không quá 03 đơn vị.", "3. Huân chương Lao động các hạng: theo hướng dẫn.");
        Fixture.Awards(facts).ShouldBe(["Bằng khen | Chủ tịch UBND tỉnh | - - -", "Bằng khen | Chủ tịch UBND tỉnh | 3 - -", "Huân chương Lao động các hạng | - | - - -"]);
    }

    private static PlanFacts Read(params string[] lines) => PlanReader.Read(PlanText.Of("KẾ HOẠCH\nĐợt thi đua cao điểm\n" + string.Join('\n', lines) + "\n"));
}
