using ThiDua.Core.Movements;
using ThiDua.Core.Movements.Rules;

namespace ThiDua.Core.Tests.Movements;

public sealed class PlanRefusalsTests
{
    private static readonly MovementPlan Good = new() { Title = "Phát động phong trào thi đua" };

    [Fact]
    public void A_title_alone_is_enough_for_a_draft() => Faults(Good).ShouldBeEmpty();

    [Theory]
    [InlineData("44/KH")]
    [InlineData("số 4")]
    [InlineData("123456789012")]
    public void A_number_is_letters_and_digits_only(string number) => Faults(Good with { PlanNumber = number }).ShouldBe(["PlanNumber"]);

    [Fact]
    public void Every_fault_is_told_at_once_and_points_at_its_own_row()
    {
        var plan = new MovementPlan
        {
            Title = new string('a', 501),
            PlanDate = new DateOnly(1900, 1, 1),
            PeriodStart = new DateOnly(2027, 1, 2),
            PeriodEnd = new DateOnly(2027, 1, 1),
            Criteria = [new CriterionPart { Text = "Đạt" }, new CriterionPart()],
            Deadlines = [new DeadlinePart { What = "Gửi hồ sơ", Semantic = DeadlineSemantic.Before }, new DeadlinePart { What = "Họp", Semantic = DeadlineSemantic.Open, SilenceMeansNone = true }],
            Targets = [new TargetPart { Text = "Hoàn thành", Value = -1 }],
        };
        Faults(plan).ShouldBe(["Title", "PlanDate", "PeriodEnd", "Criteria[1].Text", "Targets[0].Value", "Deadlines[0].Day", "Deadlines[1].SilenceMeansNone"], ignoreOrder: true);
    }

    [Fact]
    public void An_award_may_fall_back_to_a_lower_one_but_never_in_a_circle()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        var upper = new AwardOfferPart { Id = first, AwardCode = "bang_khen_tinh", Authority = "Chủ tịch", FallbackOfferId = second };
        var lower = new AwardOfferPart { Id = second, AwardCode = "giay_khen_so", Authority = "Giám đốc" };
        Faults(Good with { AwardOffers = [upper, lower] }).ShouldBeEmpty();
        Faults(Good with { AwardOffers = [upper, lower with { FallbackOfferId = first }] }).ShouldBe(["AwardOffers[0].FallbackOfferId", "AwardOffers[1].FallbackOfferId"]);
        Faults(Good with { AwardOffers = [upper] }).ShouldBe(["AwardOffers[0].FallbackOfferId"]);
    }

    [Fact]
    public void Typed_text_loses_control_signs_and_keeps_its_letters()
    {
        var plan = new MovementPlan { Title = "  Thi\u0000 đua\r\n  đặc biệt 🎉 ", Audience = " Phòng A \r\n\r\nPhòng B  " }.Cleaned();
        plan.Title.ShouldBe("Thi đua đặc biệt 🎉");
        plan.Audience.ShouldBe("Phòng A\n\nPhòng B");
        new MovementPlan { Theme = " \t " }.Cleaned().Theme.ShouldBeNull();
    }

    private static IEnumerable<string?> Faults(MovementPlan plan) => PlanRefusals.Of(plan).Select(r => r.Field);
}
