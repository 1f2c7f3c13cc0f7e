using ThiDua.Core.Decisions.Upward;

namespace ThiDua.Core.Tests.Decisions.Upward;

public sealed class LayoutRulesTests
{
    private static readonly ListColumn Name = new(ListField.Name, "Họ và tên", 60);

    [Fact]
    public void The_usual_columns_are_good() => LayoutRules.Check(ListColumns.Usual).ShouldBeEmpty();

    [Fact]
    public void Columns_may_fill_the_page_to_the_millimetre()
    {
        LayoutRules.Check([Name, new(ListField.Achievement, "Thành tích", 100), new(ListField.Blank, "Ghi chú", ListColumns.PageWidthMm - 160)]).ShouldBeEmpty();
        LayoutRules.Check([Name, new(ListField.Achievement, "Thành tích", 100), new(ListField.Blank, "Ghi chú", ListColumns.PageWidthMm - 159)]).ShouldHaveSingleItem().ShouldBeOfType<LayoutTooWide>();
    }

    [Fact]
    public void Names_must_be_there_and_no_field_twice_but_blanks()
    {
        LayoutRules.Check([new(ListField.Ordinal, "STT", 10)]).ShouldHaveSingleItem().Field.ShouldBe("Columns");
        LayoutRules.Check([Name, Name]).ShouldHaveSingleItem().Sentence.ShouldContain("chọn hai lần");
        LayoutRules.Check([Name, new(ListField.Blank, "A", 20), new(ListField.Blank, "B", 20)]).ShouldBeEmpty();
        LayoutRules.Check([]).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("", 20)]
    [InlineData("Họ và tên", 7)]
    [InlineData("Họ và tên", 121)]
    public void A_heading_and_a_width_that_prints_are_needed(string heading, int width) => LayoutRules.Check([new(ListField.Name, heading, width)]).ShouldHaveSingleItem();

    [Fact]
    public void What_a_batch_kept_is_read_back_as_it_was() => LayoutJson.Read(LayoutJson.Write(ListColumns.Usual)).ShouldBe(ListColumns.Usual);
}
