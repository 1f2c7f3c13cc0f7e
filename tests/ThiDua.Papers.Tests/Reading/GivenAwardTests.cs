using ThiDua.Papers.Reading;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>Who gives an award where the clause that names it does not say so, and what is no award or target at all.</summary>
public sealed class GivenAwardTests
{
    [Fact]
    public void A_giver_holds_for_the_clauses_that_go_on_with_giving()
    {
        var facts = Read("Chủ tịch UBND tỉnh tặng Bằng khen cho không quá 15 tập thể và 20 cá nhân; tặng Cờ thi đua cho 03 xã dẫn đầu.");
        Fixture.Awards(facts).ShouldBe(["Bằng khen | Chủ tịch UBND tỉnh | 15 20 -", "Cờ thi đua | Chủ tịch UBND tỉnh | 3 - -"]);
    }

    [Fact]
    public void A_bare_banner_is_an_award_and_the_next_form_has_the_same_giver()
    {
        var facts = Read("Đề nghị Tổng Liên đoàn Lao động Việt Nam tặng Cờ cho 02 tập thể, Bằng khen cho 05 tập thể và 10 cá nhân.");
        Fixture.Awards(facts).ShouldBe(["Cờ | Tổng Liên đoàn Lao động Việt Nam | 2 - -", "Bằng khen | Tổng Liên đoàn Lao động Việt Nam | 5 10 -"]);
    }

    [Fact]
    public void Two_givers_joined_give_an_award_each()
    {
        var facts = Read("Đề nghị Chủ tịch UBND tỉnh và Chủ tịch Hội Chữ thập đỏ Việt Nam tặng Bằng khen.");
        Fixture.Awards(facts).ShouldBe(["Bằng khen | Chủ tịch UBND tỉnh | - - -", "Bằng khen | Chủ tịch Hội Chữ thập đỏ Việt Nam | - - -"]);
    }

    [Fact]
    public void Prize_money_is_no_target()
    {
        var facts = PlanReader.Read(PlanText.Of("THỂ LỆ\nHội thi tay nghề\n\nĐiều 1. Giải thưởng\n1. Mỗi nghề trao 01 giải Nhất trị giá 8.000.000 đồng.\n2. Thí sinh đạt giải được Giám đốc tặng Giấy khen.\n"));
        facts.Targets.ShouldBeEmpty();
        facts.AwardForms.ShouldHaveSingleItem().Authority.ShouldBe("Giám đốc");
    }

    private static PlanFacts Read(string sentence) => PlanReader.Read(PlanText.Of($"KẾ HOẠCH\nThi đua\n\nI. KHEN THƯỞNG\n1. {sentence}\n"));
}
