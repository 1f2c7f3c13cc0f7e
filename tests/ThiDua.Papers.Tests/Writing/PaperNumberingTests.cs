using ThiDua.Papers.Writing;

namespace ThiDua.Papers.Tests.Writing;

public sealed class PaperNumberingTests
{
    [Fact]
    public void Points_follow_the_Vietnamese_alphabet()
    {
        var numbering = new PaperNumbering();

        Enumerable.Range(0, 25).Select(_ => numbering.Next(NumberLevel.Point)).ShouldBe(
            "a) b) c) d) đ) e) g) h) i) k) l) m) n) o) p) q) r) s) t) u) v) x) y) aa) ab)".Split(' '));
    }

    [Fact]
    public void Sections_are_Roman_and_lower_levels_restart()
    {
        var numbering = new PaperNumbering();

        Enumerable.Range(0, 4).Select(_ => numbering.Next(NumberLevel.Section)).ToList()[^1].ShouldBe("IV.");
        numbering.Next(NumberLevel.Clause).ShouldBe("1.");
        numbering.Next(NumberLevel.Point).ShouldBe("a)");
        numbering.Next(NumberLevel.Clause).ShouldBe("2.");
        numbering.Next(NumberLevel.Point).ShouldBe("a)");
        numbering.NextArticle().ShouldBe("Điều 1.");
        numbering.Next(NumberLevel.Clause).ShouldBe("1.");
        numbering.NextArticle().ShouldBe("Điều 2.");
    }

    [Theory]
    [InlineData(2026, 3, 7, "ngày 07 tháng 3 năm 2026")]
    [InlineData(2026, 2, 28, "ngày 28 tháng 02 năm 2026")]
    [InlineData(2026, 12, 10, "ngày 10 tháng 12 năm 2026")]
    public void Dates_pad_days_below_ten_and_the_first_two_months(int year, int month, int day, string text) =>
        PaperDate.Of(new DateOnly(year, month, day)).ToString().ShouldBe(text);
}
