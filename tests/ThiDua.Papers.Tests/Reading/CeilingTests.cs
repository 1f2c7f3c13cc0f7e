using ThiDua.Papers.Reading;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>What bounds an award, and what only bounds a unit's proposals.</summary>
public sealed class CeilingTests
{
    [Theory]
    [InlineData("Giám đốc Sở tặng Giấy khen cho không quá 05 tập thể và 10 cá nhân.", "Giấy khen | Giám đốc Sở | 5 10 -")]
    [InlineData("Giám đốc Sở tặng Giấy khen: tối đa 05 tập thể; tối đa 10 cá nhân. Mỗi phòng đề nghị không quá 01 tập thể và 02 cá nhân.", "Giấy khen | Giám đốc Sở | 5 10 -")]
    [InlineData("Hiệu trưởng tặng Giấy khen cho 03 tập thể lớp và không quá 40 cá nhân (mỗi lớp 01 học sinh).", "Giấy khen | Hiệu trưởng | 3 40 -")]
    [InlineData("Giám đốc Sở tặng Giấy khen: mỗi phòng được đề nghị 01 tập thể, 02 cá nhân.", "Giấy khen | Giám đốc Sở | - - -")]
    [InlineData("Chủ tịch UBND tỉnh tặng Bằng khen cho 01 tập thể hoặc 01 cá nhân.", "Bằng khen | Chủ tịch UBND tỉnh | - - 1 either")]
    [InlineData("Chủ tịch UBND tỉnh tặng Cờ thi đua của Ủy ban nhân dân tỉnh cho 03 xã dẫn đầu.", "Cờ thi đua của Ủy ban nhân dân tỉnh | Chủ tịch UBND tỉnh | 3 - -")]
    [InlineData("Hiệu trưởng tặng Giấy khen cho 10 giáo viên và 15 học sinh.", "Giấy khen | Hiệu trưởng | - 25 -")]
    [InlineData("Chủ tịch UBND tỉnh tặng Cờ thi đua cho 01 huyện và 03 xã dẫn đầu.", "Cờ thi đua | Chủ tịch UBND tỉnh | 4 - -")]
    [InlineData("Chủ tịch UBND huyện tặng Giấy khen cho tối đa 06 đội thi và 05 cá nhân.", "Giấy khen | Chủ tịch UBND huyện | 6 5 -")]
    [InlineData("Ban Chấp hành Huyện đoàn: tặng Giấy khen cho 10 tập thể và 20 cá nhân; mỗi xã đoàn giới thiệu không quá 01 tập thể.", "Giấy khen | Ban Chấp hành Huyện đoàn | 10 20 -")]
    [InlineData("Chủ tịch UBND tỉnh tặng Bằng khen cho 20 tập thể, 20 cá nhân, mỗi huyện không quá 03 tập thể.", "Bằng khen | Chủ tịch UBND tỉnh | 20 20 -")]
    [InlineData("Đề nghị Bộ trưởng Bộ Nội vụ tặng Bằng khen cho tối đa 02 trường hợp (tập thể hoặc cá nhân).", "Bằng khen | Bộ trưởng Bộ Nội vụ | - - 2 either")]
    [InlineData("Đề nghị Chính phủ tặng Cờ thi đua: 01 đơn vị.", "Cờ thi đua | Chính phủ | 1 - -")]
    [InlineData("Chủ tịch UBND huyện tặng Giấy khen cho 09 trường (mỗi cấp học 03 trường).", "Giấy khen | Chủ tịch UBND huyện | 9 - -")]
    [InlineData("Giám đốc tặng Giấy khen cho 01 xí nghiệp, 03 phân xưởng, 10 tổ sản xuất và 50 cá nhân.", "Giấy khen | Giám đốc | 14 50 -")]
    [InlineData("Giấy khen của Giám đốc Bệnh viện: không quá 20% tổng số khoa, phòng.", "Giấy khen | Giám đốc Bệnh viện | - - -")]
    public void An_award_is_bounded_by_its_own_words(string sentence, string award) => Fixture.Awards(Read(sentence)).ShouldBe([award]);

    [Fact]
    public void A_rate_counts_whom_it_names()
    {
        var award = Read("Giấy khen của Giám đốc Bệnh viện: không quá 20% tổng số khoa, phòng và 15% tổng số viên chức.").AwardForms.Single();
        (award.MaxCollectivePercent, award.MaxIndividualPercent, award.MaxTotal).ShouldBe((20m, 15m, null));
    }

    [Fact]
    public void Numbers_given_after_the_list_of_forms_go_to_their_form() =>
        Fixture.Awards(Read("- Bằng khen của Chủ tịch UBND tỉnh;\n- Giấy khen của Giám đốc Sở.\n2. Số lượng\nChủ tịch UBND tỉnh tặng Bằng khen cho không quá 20 tập thể và 30 cá nhân."))
            .ShouldBe(["Bằng khen | Chủ tịch UBND tỉnh | 20 30 -", "Giấy khen | Giám đốc Sở | - - -"]);

    [Fact]
    public void A_title_that_is_only_the_base_of_a_rate_is_not_offered() =>
        Read("Chiến sĩ thi đua cơ sở: không quá 15% tổng số cá nhân đạt danh hiệu “Lao động tiên tiến”.").AwardForms.Select(static a => a.Form).ShouldBe(["Chiến sĩ thi đua cơ sở"]);

    [Fact]
    public void Who_gives_the_second_form_is_not_taken_for_the_giver_of_the_first() =>
        Fixture.Awards(Read("Đề nghị Thủ tướng Chính phủ tặng Bằng khen, Chủ tịch nước tặng Huân chương Lao động hạng Ba."))
            .ShouldBe(["Bằng khen | Thủ tướng Chính phủ | - - -", "Huân chương Lao động hạng Ba | Chủ tịch nước | - - -"]);

    [Fact]
    public void Ceilings_stand_in_a_table_too() =>
        Fixture.Awards(Read("Hình thức | Thẩm quyền | Tập thể | Cá nhân\nBằng khen | Chủ tịch UBND tỉnh | 15 | 25\nGiấy khen | Giám đốc Sở | 20 | không hạn chế"))
            .ShouldBe(["Bằng khen | Chủ tịch UBND tỉnh | 15 25 -", "Giấy khen | Giám đốc Sở | 20 - -"]);

    [Fact]
    public void Who_is_asked_gives_the_award_not_who_asks() =>
        Fixture.Awards(Read("Sở lựa chọn, đề nghị Bộ trưởng Bộ Nội vụ tặng Bằng khen cho tối đa 02 trường hợp.")).ShouldBe(["Bằng khen | Bộ trưởng Bộ Nội vụ | - - 2"]);

    private static PlanFacts Read(string awards) =>
        PlanReader.Read(PlanText.Of($"KẾ HOẠCH\nPhát động thi đua\nCăn cứ Luật Thi đua, khen thưởng năm 2022;\nSở ban hành Kế hoạch như sau:\nI. KHEN THƯỞNG\n1. Hình thức\n{awards}\nII. KINH PHÍ\nTheo quy định.\n"));
}
