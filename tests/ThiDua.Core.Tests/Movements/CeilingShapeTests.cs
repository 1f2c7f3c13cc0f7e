using ThiDua.Core.Movements.Rules;

namespace ThiDua.Core.Tests.Movements;

public sealed class CeilingShapeTests
{
    [Theory]
    [InlineData(null, null, 10, false, "không quá 10 tập thể, cá nhân")]
    [InlineData(5, 10, null, false, "không quá 5 tập thể và 10 cá nhân")]
    [InlineData(null, null, 1, true, "01 tập thể hoặc 01 cá nhân")]
    [InlineData(null, null, null, false, "không giới hạn số lượng")]
    [InlineData(5, null, null, false, "không quá 5 tập thể, không giới hạn cá nhân")]
    [InlineData(null, 3, 12, false, "không quá 12 tập thể, cá nhân, không quá 3 cá nhân")]
    public void A_ceiling_is_written_as_plans_write_it(int? collectives, int? individuals, int? total, bool either, string text) =>
        new CeilingShape(collectives, individuals, total, either).Written().ShouldBe(text);

    [Theory]
    [InlineData(null, null, null, true, "AwardOffers[0].MaxTotal")]
    [InlineData(1, 1, 1, true, "AwardOffers[0].Either")]
    [InlineData(5, 2, 4, false, "AwardOffers[0].MaxTotal")]
    [InlineData(-1, null, null, false, "AwardOffers[0].MaxCollectives")]
    public void A_ceiling_that_means_nothing_is_refused_where_it_is_wrong(int? collectives, int? individuals, int? total, bool either, string field) =>
        new CeilingShape(collectives, individuals, total, either).Refusals("AwardOffers[0]").Select(r => r.Field).ShouldContain(field);

    [Fact]
    public void No_ceiling_is_not_zero() => new CeilingShape(null, null, 0, false).IsNone.ShouldBeFalse();
}
