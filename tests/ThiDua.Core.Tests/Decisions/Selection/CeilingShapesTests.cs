using ThiDua.Core.Decisions.Selection;
using ThiDua.Core.Movements;
using ThiDua.Core.Movements.Rules;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Tests.Decisions.Selection;

/// <summary>Rates, ceilings per unit and the law's shares, each at its limit and one beyond.</summary>
public sealed class CeilingShapesTests
{
    private static readonly Ceiling Rate = new("Giấy khen", CeilingShape.None with { Rate = new(10, 5, RateBase.Participants) }, "Kế hoạch số 9/KH-SKHCN");
    private static readonly Ceiling PerUnit = new("Giấy khen", CeilingShape.None with { PerUnit = new(1, 2, [UnitKind.Division]) });

    [Theory]
    [InlineData(10, 19, 1)]
    [InlineData(10, 20, 2)]
    [InlineData(5, 219, 10)]
    [InlineData(5, 220, 11)]
    [InlineData(33.333, 3, 0)]
    [InlineData(0.5, 199, 0)]
    [InlineData(0.5, 200, 1)]
    [InlineData(100, 7, 7)]
    [InlineData(15, 0, 0)]
    public void A_rate_is_rounded_down_exactly(double percent, int counted, int places) => CeilingRate.Places((decimal)percent, counted).ShouldBe(places);

    [Theory]
    [InlineData(2, 10, null)]
    [InlineData(3, 10, "Giấy khen đã đủ 2 tập thể, bằng 10 % của 29 tập thể tham gia (đếm), làm tròn xuống (Kế hoạch số 9/KH-SKHCN)")]
    [InlineData(2, 11, "Giấy khen đã đủ 10 cá nhân, bằng 5 % của 219 cá nhân tham gia (đếm), làm tròn xuống")]
    public void A_rate_takes_its_limit_and_refuses_one_more_with_the_counted_base(int collectives, int individuals, string? said)
    {
        var refusal = Ceilings.Refuse(Rate, new Chosen(collectives, individuals), new CeilingFacts(29, 219, "tham gia (đếm)", [], []));
        (refusal?.Sentence ?? "-").ShouldStartWith(said ?? "-");
    }

    [Theory]
    [InlineData(UnitKind.Division, 1, 2, null)]
    [InlineData(UnitKind.Division, 2, 2, "Giấy khen đã đủ 1 tập thể của Phòng Kế hoạch")]
    [InlineData(UnitKind.Division, 1, 3, "Giấy khen đã đủ 2 cá nhân của Phòng Kế hoạch")]
    [InlineData(UnitKind.TradeUnion, 5, 5, null)]
    public void A_ceiling_per_unit_is_each_units_own_and_only_of_the_named_kinds(UnitKind kind, int collectives, int individuals, string? said)
    {
        var units = new[] { new UnitChosen("Văn phòng", UnitKind.Office, new Chosen(9, 9)), new UnitChosen("Phòng Kế hoạch", kind, new Chosen(collectives, individuals)) };
        (Ceilings.Refuse(PerUnit, new Chosen(0, 0), CeilingFacts.None with { Units = units })?.Sentence ?? "-").ShouldStartWith(said ?? "-");
    }

    [Theory]
    [InlineData(15, 100, null)]
    [InlineData(16, 100, "Chiến sĩ thi đua cơ sở đã đủ 15 cá nhân, bằng 15 % của 100 Lao động tiên tiến, làm tròn xuống (Nghị định 91/2017/NĐ-CP, Điều 9 khoản 3)")]
    [InlineData(15, 99, "Chiến sĩ thi đua cơ sở đã đủ 14 cá nhân")]
    public void A_share_set_by_law_cites_the_law(int used, int of, string? said)
    {
        var cap = new LawCap(15, used, of, "Lao động tiên tiến", "Nghị định 91/2017/NĐ-CP, Điều 9 khoản 3");
        var refusal = Ceilings.Refuse(new("Chiến sĩ thi đua cơ sở", CeilingShape.None, "Kế hoạch"), new Chosen(0, used), CeilingFacts.None with { LawCaps = [cap] });
        (refusal?.Sentence ?? "-").ShouldStartWith(said ?? "-");
        refusal?.Clause.ShouldBe(cap.Citation);
    }

    [Fact]
    public void Shapes_that_stand_together_all_hold()
    {
        var both = new Ceiling("Giấy khen", new CeilingShape(null, null, 3, false) { Rate = new(null, 50, RateBase.Nominated), PerUnit = new(null, 1, []) });
        var facts = new CeilingFacts(0, 4, "được đề nghị", [new("Phòng A", UnitKind.Division, new(0, 1)), new("Phòng B", UnitKind.Division, new(0, 1))], []);
        Ceilings.Refuse(both, new Chosen(1, 2), facts).ShouldBeNull();
        Ceilings.Refuse(both, new Chosen(2, 2), facts).ShouldNotBeNull();
        Ceilings.Refuse(both, new Chosen(0, 3), facts).ShouldNotBeNull();
        Ceilings.Lines(both, new Chosen(1, 2), facts).Select(l => (l.Used, l.Most)).ShouldBe([(3, 3), (2, 2), (1, 1), (1, 1)]);
    }

    [Fact]
    public void Words_of_a_plan()
    {
        Rate.Shape.Written().ShouldBe("không quá 10 % tập thể, 5 % cá nhân tham gia");
        PerUnit.Shape.Written().ShouldBe("mỗi phòng chuyên môn không quá 01 tập thể, 02 cá nhân");
        new CeilingShape(null, null, 10, false) { PerUnit = new(null, 1, []) }.Written().ShouldBe("không quá 10 tập thể, cá nhân; mỗi đơn vị không quá 01 cá nhân");
        CeilingShape.None.Written().ShouldBe("không giới hạn số lượng");
    }

    [Theory]
    [InlineData(0, "CollectivePercent")]
    [InlineData(100.001, "CollectivePercent")]
    [InlineData(10.12345, "CollectivePercent")]
    public void A_rate_that_means_nothing_is_refused_at_its_box(double percent, string box) =>
        (CeilingShape.None with { Rate = new((decimal)percent, null, RateBase.Participants) }).Refusals("AwardOffers[0]").Select(r => r.Field).ShouldContain($"AwardOffers[0].{box}");
}
