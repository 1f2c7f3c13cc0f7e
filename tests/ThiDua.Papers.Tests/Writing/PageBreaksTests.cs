using ThiDua.Papers.Writing.Pdf;

namespace ThiDua.Papers.Tests.Writing;

public sealed class PageBreaksTests
{
    [Theory]
    [InlineData(5, 50, 0, 5)]
    [InlineData(5, 40, 0, 3)]
    [InlineData(5, 10, 0, 0)]
    [InlineData(3, 20, 0, 0)]
    [InlineData(1, 9, 0, 0)]
    [InlineData(5, 60, 20, 3)]
    [InlineData(3, 40, 20, 0)]
    [InlineData(5, 70, 20, 5)]
    public void A_paragraph_leaves_at_least_two_lines_on_either_page(int lines, double free, double after, int staying) =>
        PageBreaks.Staying(lines, 10, free, after).ShouldBe(staying);

    [Fact]
    public void Whatever_the_room_no_line_stands_alone_and_what_follows_has_two_lines_with_it()
    {
        for (var lines = 1; lines <= 12; lines++)
        {
            for (var free = 0; free <= 150; free += 5)
            {
                foreach (var after in new[] { 0, 25 })
                {
                    var staying = PageBreaks.Staying(lines, 10, free, after);

                    (staying * 10).ShouldBeLessThanOrEqualTo(free);
                    (staying == lines || staying is 0 || (staying >= 2 && lines - staying >= 2)).ShouldBeTrue($"{staying} of {lines}");
                    (staying == lines).ShouldBe((lines * 10) + after <= free);
                }
            }
        }
    }
}
