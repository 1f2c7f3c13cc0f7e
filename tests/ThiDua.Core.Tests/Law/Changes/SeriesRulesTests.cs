using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Law.Changes;
using ThiDua.Core.Law.Changes.Rules;

namespace ThiDua.Core.Tests.Law.Changes;

public sealed class SeriesRulesTests
{
    private static readonly DateOnly Day = new(2027, 1, 1);

    [Fact]
    public void Versions_that_follow_each_other_pass() =>
        SeriesRules.Check([Version(-10, null)], [Version(-10, -1), Version(0, null)]).ShouldBeEmpty();

    [Fact]
    public void One_day_in_common_is_an_overlap() =>
        SeriesRules.Check([Version(-10, null)], [Version(-10, 0), Version(0, null)]).ShouldHaveSingleItem().ShouldBe(new VersionsOverlap("Hệ số", Day, Day));

    [Fact]
    public void One_day_without_a_rule_is_a_hole() =>
        SeriesRules.Check([Version(-10, null)], [Version(-10, -2), Version(0, null)]).ShouldHaveSingleItem().ShouldBe(new LeavesHole("Hệ số", Day.AddDays(-1), Day.AddDays(-1)));

    [Fact]
    public void A_hole_that_stood_before_is_not_the_fault_of_this_change() =>
        SeriesRules.Check([Version(-10, -5), Version(0, null)], [Version(-10, -5), Version(0, 9), Version(10, null)]).ShouldBeEmpty();

    [Fact]
    public void The_end_of_the_last_version_is_no_hole() =>
        SeriesRules.Check([Version(-10, null)], [Version(-10, 5)]).ShouldBeEmpty();

    [Fact]
    public void Two_rules_do_not_disturb_each_other() =>
        SeriesRules.Check([], [Version(0, null), Version(0, null) with { Series = "khác" }]).ShouldBeEmpty();

    [Fact]
    public void A_version_that_ends_before_it_begins_is_refused() =>
        SeriesRules.Check([], [Version(0, -1)]).ShouldContain(r => r is EndsBeforeItBegins);

    [Fact]
    public void A_replacement_begins_after_the_first_day_of_what_it_replaces()
    {
        var line = new LineFacts(LawChangeAction.Replace, true, Day, null, Day, null, Certainty.Derived, null, Day);
        LineRules.Of(line).ShouldHaveSingleItem().Field.ShouldBe("Day");
        LineRules.Of(line with { Day = Day.AddDays(1) }).ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_ends_within_its_own_time()
    {
        var line = new LineFacts(LawChangeAction.End, true, Day, Day.AddDays(9), Day, null, null, null, Day);
        LineRules.Of(line).ShouldBeEmpty();
        LineRules.Of(line with { Day = Day.AddDays(9) }).ShouldBeEmpty();
        LineRules.Of(line with { Day = Day.AddDays(-1) }).ShouldHaveSingleItem().Field.ShouldBe("Day");
        LineRules.Of(line with { Day = Day.AddDays(10) }).ShouldHaveSingleItem().Sentence.ShouldContain("thay bằng quy định mới");
        LineRules.Of(line with { Day = null }).ShouldHaveSingleItem().Field.ShouldBe("Day");
    }

    [Fact]
    public void Comparing_with_a_text_is_not_done_in_the_future_and_ends_in_certainty()
    {
        var line = new LineFacts(LawChangeAction.Confirm, true, Day, null, null, null, Certainty.Confirmed, Day, Day);
        LineRules.Of(line).ShouldBeEmpty();
        LineRules.Of(line with { CheckedOn = Day.AddDays(1) }).ShouldHaveSingleItem().Field.ShouldBe("CheckedOn");
        LineRules.Of(line with { Certainty = Certainty.Derived }).ShouldHaveSingleItem().Field.ShouldBe("Certainty");
        LineRules.Of(line with { Certainty = null }).ShouldHaveSingleItem().Field.ShouldBe("Certainty");
    }

    private static RuleVersion Version(int from, int? to) => new("r", "Hệ số", Day.AddDays(from), to is { } last ? Day.AddDays(last) : null);
}
