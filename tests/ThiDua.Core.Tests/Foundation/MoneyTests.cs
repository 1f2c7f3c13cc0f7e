using ThiDua.Core.Foundation;

namespace ThiDua.Core.Tests.Foundation;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(0, "0 đồng")]
    [InlineData(450_000, "450.000 đồng")]
    [InlineData(1_080_000, "1.080.000 đồng")]
    [InlineData(14_150_000, "14.150.000 đồng")]
    public void Amounts_are_written_with_dots_between_thousands(long amount, string written) => ((decimal)amount).Written().ShouldBe(written);

    [Theory]
    [InlineData(0, "Không đồng")]
    [InlineData(5, "Năm đồng")]
    [InlineData(10, "Mười đồng")]
    [InlineData(15, "Mười lăm đồng")]
    [InlineData(21, "Hai mươi mốt đồng")]
    [InlineData(24, "Hai mươi tư đồng")]
    [InlineData(101, "Một trăm linh một đồng")]
    [InlineData(450_000, "Bốn trăm năm mươi nghìn đồng")]
    [InlineData(710_000, "Bảy trăm mười nghìn đồng")]
    [InlineData(1_080_000, "Một triệu không trăm tám mươi nghìn đồng")]
    [InlineData(1_000_005, "Một triệu không trăm linh năm đồng")]
    [InlineData(1_410_000, "Một triệu bốn trăm mười nghìn đồng")]
    [InlineData(10_800_000, "Mười triệu tám trăm nghìn đồng")]
    [InlineData(14_150_000, "Mười bốn triệu một trăm năm mươi nghìn đồng")]
    [InlineData(2_000_000_000, "Hai tỷ đồng")]
    [InlineData(3_050_000_000, "Ba tỷ không trăm năm mươi triệu đồng")]
    [InlineData(1_234_000_000_000, "Một nghìn hai trăm ba mươi tư tỷ đồng")]
    public void Amounts_are_read_out_as_people_say_them(long amount, string words) => ((decimal)amount).InWords().ShouldBe(words);

    [Fact]
    public void Fractions_of_a_dong_cannot_be_read_out() => Should.Throw<ArgumentOutOfRangeException>(() => 0.5m.InWords());

    [Fact]
    public void Coefficients_have_a_comma_and_no_idle_zeros() => Money.Coefficient(0.300m).ShouldBe("0,3");
}
