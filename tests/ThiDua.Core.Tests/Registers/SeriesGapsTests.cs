using ThiDua.Core.Records.Register;

namespace ThiDua.Core.Tests.Registers;

public sealed class SeriesGapsTests
{
    [Theory]
    [InlineData("1,2,3", "")]
    [InlineData("3,1", "02")]
    [InlineData("5,9,12", "01-04 06-08 10-11")]
    [InlineData("2,2,0", "01")]
    [InlineData("", "")]
    public void Numbers_missing_below_the_highest_are_named_as_ranges(string numbers, string gaps) =>
        string.Join(' ', SeriesGaps.Of(Read(numbers))).ShouldBe(gaps);

    [Fact]
    public void A_series_that_began_on_paper_misses_nothing_before_its_first_number() =>
        SeriesGaps.Of([12, 14], first: 12).ShouldHaveSingleItem().ToString().ShouldBe("13");

    [Fact]
    public void A_number_on_an_earlier_day_than_a_smaller_one_stands_against_the_days()
    {
        var day = new DateOnly(2026, 3, 10);
        SeriesGaps.AgainstTheDays([(1, day), (2, day.AddDays(-1)), (3, day), (4, day.AddDays(-2)), (0, day.AddDays(-9))]).ShouldBe([2, 4], ignoreOrder: true);
        SeriesGaps.AgainstTheDays([(2, day), (1, day), (7, day.AddDays(3))]).ShouldBeEmpty();
    }

    private static IEnumerable<int> Read(string numbers) =>
        numbers.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture));
}
