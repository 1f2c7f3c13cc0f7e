using ThiDua.Core.Law;

namespace ThiDua.Core.Tests.Law;

public sealed class LawDoubtsTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    [Fact]
    public void Checked_law_raises_no_doubt() =>
        LawDoubts.Of(Regime(Text(contentChecked: true)), Rates(Certainty.Confirmed), [SubjectKind.Individual]).ShouldBeEmpty();

    [Fact]
    public void A_text_in_force_that_nobody_read_raises_a_doubt() =>
        LawDoubts.Of(Regime(Text(contentChecked: false)), null, []).ShouldHaveSingleItem().ShouldContain("chưa được đối chiếu");

    [Fact]
    public void A_text_that_may_have_ended_raises_a_doubt_from_that_day_on()
    {
        LawDoubts.Of(Regime(Text(true, Day)), null, []).ShouldHaveSingleItem().ShouldContain("hết hiệu lực");
        LawDoubts.Of(Regime(Text(true, Day.AddDays(1))), null, []).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Certainty.RecalledHigh)]
    [InlineData(Certainty.RecalledMedium)]
    [InlineData(Certainty.RecalledLow)]
    public void A_rate_from_memory_raises_a_doubt_when_somebody_is_paid_by_it(Certainty certainty)
    {
        var regime = Regime(Text(true));
        LawDoubts.Of(regime, Rates(certainty), [SubjectKind.Individual]).ShouldHaveSingleItem().ShouldContain("0,3");
        LawDoubts.Of(regime, Rates(certainty), [SubjectKind.Collective]).ShouldBeEmpty();
    }

    [Fact]
    public void Laws_are_cited_without_number_and_issuer_and_decrees_in_full()
    {
        Text(true).AsLegalBasis.ShouldBe("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022");
        new RegimeText("x", "Nghị định", "98/2023/NĐ-CP", "Quy định chi tiết thi hành", "Chính phủ", new DateOnly(2023, 12, 31), true, null, null)
            .AsLegalBasis.ShouldBe("Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành");
    }

    private static LegalRegime Regime(RegimeText text) => new(Day, [text]);

    private static RegimeText Text(bool contentChecked, DateOnly? recheckBy = null) =>
        new("luat_2022", "Luật", "06/2022/QH15", "Luật Thi đua, khen thưởng", "Quốc hội", new DateOnly(2022, 6, 15), contentChecked, recheckBy, null);

    private static RewardRates Rates(Certainty certainty) => new()
    {
        On = Day,
        AwardCode = "giay_khen_so",
        BaseSalary = new SourcedRate(2_530_000, "Nghị định số 161/2026/NĐ-CP", Certainty.Confirmed),
        RoundingStep = new SourcedRate(10_000, "khoản 2 Điều 49 Nghị định số 152/2025/NĐ-CP", Certainty.Confirmed),
        Coefficients = new Dictionary<SubjectKind, SourcedRate> { [SubjectKind.Individual] = new(0.3m, "Điều 54", certainty) },
    };
}
