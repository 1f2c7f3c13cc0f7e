using ThiDua.Papers.Writing.Pdf;

namespace ThiDua.Papers.Tests.Writing;

public sealed class TextFitTests
{
    [Fact]
    public void A_short_text_keeps_the_wished_size() =>
        TextFit.Fit("Đặng Thị Ánh", Face.Bold, 27, 16, 200, 1).ShouldSatisfyAllConditions(
            fitted => fitted.Size.ShouldBe(27), fitted => fitted.Lines.ShouldBe(["Đặng Thị Ánh"]));

    [Fact]
    public void A_longer_text_shrinks_before_it_wraps()
    {
        var fitted = TextFit.Fit("Trung tâm Ứng dụng tiến bộ khoa học", Face.Bold, 27, 16, 120, 1);

        fitted.Size.ShouldBeInRange(16, 26.5);
        fitted.Lines.Count.ShouldBe(1);
    }

    [Fact]
    public void Lines_are_even()
    {
        var fitted = TextFit.Fit("một hai ba bốn năm sáu bảy tám chín mười mười một mười hai", Face.Regular, 14, 14, 100, 1);

        fitted.Lines.Count.ShouldBe(2);
        var widths = fitted.Lines.Select(line => Typeface.Of(Face.Regular).Width(line, 14)).ToList();
        (widths.Min() / widths.Max()).ShouldBeGreaterThan(0.8);
    }

    [Fact]
    public void A_word_wider_than_the_line_is_cut_and_nothing_is_lost()
    {
        var lines = TextFit.Wrap(new string('W', 100) + " ngắn", Face.Regular, 12, 200);

        string.Concat(lines).Replace(" ", "").ShouldBe(new string('W', 100) + "ngắn");
        lines.ShouldAllBe(line => Typeface.Of(Face.Regular).Width(line, 12) <= 200);
    }

    [Fact]
    public void Line_feeds_break_and_empty_text_has_no_line()
    {
        TextFit.Wrap("a\n\nb", Face.Regular, 12, 200).ShouldBe(["a", "b"]);
        TextFit.Wrap("  ", Face.Regular, 12, 200).ShouldBeEmpty();
        TextFit.Wrap("W", Face.Regular, 12, 1).ShouldBe(["W"]);
    }
}
