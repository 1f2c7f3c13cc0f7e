using ThiDua.Core.Honours;
using ThiDua.Core.Honours.Rules;
using ThiDua.Core.Law;

namespace ThiDua.Core.Tests.Honours;

/// <summary>Counting years and initiatives at their boundaries; no database.</summary>
public sealed class EligibilityTests
{
    private static readonly AwardChoice Base = new("cstd_co_so", "Chiến sĩ thi đua cơ sở");
    private static readonly AwardChoice Worker = new("ldtt", "Lao động tiên tiến");

    [Theory]
    [InlineData(new[] { 2022, 2023, 2024 }, 2024, 3)]
    [InlineData(new[] { 2022, 2023, 2024 }, 2025, 3)]
    [InlineData(new[] { 2022, 2023, 2024 }, 2026, 0)]
    [InlineData(new[] { 2021, 2022, 2024 }, 2024, 1)]
    [InlineData(new[] { 2021, 2022, 2024, 2025 }, 2025, 2)]
    [InlineData(new[] { 2023, 2024, 2025, 2026 }, 2025, 3)]
    [InlineData(new int[0], 2025, 0)]
    public void A_missing_year_begins_the_count_again(int[] years, int year, int run) => Eligibility.Run(years.ToHashSet(), year).Count().ShouldBe(run);

    [Fact]
    public void Three_years_with_a_gap_are_not_three_in_a_row()
    {
        var demand = Title(Base, 3, PastSpan.Consecutive);
        Check(demand, Titled(Base, 2022, 2023, 2024), 2025).ShouldBe((true, "Chiến sĩ thi đua cơ sở các năm 2022, 2023, 2024"));
        Check(demand, Titled(Base, 2021, 2023, 2024), 2025).ShouldBe((false, "mới có 2 trong 3 năm liên tục Chiến sĩ thi đua cơ sở"));
        Check(demand, Titled(Base, 2020, 2021, 2022), 2025).ShouldBe((false, "thiếu 3 năm liên tục Chiến sĩ thi đua cơ sở"));
    }

    [Fact]
    public void Of_a_long_run_the_last_years_are_named() =>
        Check(Title(Base, 2, PastSpan.Consecutive), Titled(Base, 2020, 2021, 2022, 2023, 2024), 2024).ShouldBe((true, "Chiến sĩ thi đua cơ sở các năm 2023, 2024"));

    [Fact]
    public void A_window_counts_the_year_looked_at_and_ends_before_its_first_year()
    {
        var demand = Title(Base, 3, PastSpan.Within) with { WithinYears = 5 };
        Check(demand, Titled(Base, 2021, 2023, 2025), 2025).Met.ShouldBeTrue();
        Check(demand, Titled(Base, 2020, 2023, 2025), 2025).Met.ShouldBeFalse();
    }

    [Fact]
    public void A_better_rating_meets_a_demand_for_a_lesser_one_and_not_the_other_way()
    {
        var demand = new Demand { Alternative = 1, Ordinal = 1, Fact = PastFactKind.Rating, Rating = RatingLevel.Good, Span = PastSpan.ThisYear, Citation = "", Certainty = Certainty.Confirmed };
        Check(demand, Rated((2025, RatingLevel.Outstanding)), 2025).Met.ShouldBeTrue();
        Check(demand, Rated((2025, RatingLevel.Good)), 2025).Met.ShouldBeTrue();
        Check(demand, Rated((2025, RatingLevel.Done)), 2025).ShouldBe((false, "thiếu Hoàn thành tốt nhiệm vụ năm 2025"));
        Check(demand, Rated((2024, RatingLevel.Good)), 2025).Met.ShouldBeFalse();
    }

    [Fact]
    public void An_initiative_of_wider_reach_counts_for_a_narrower_demand()
    {
        var demand = new Demand { Alternative = 1, Ordinal = 1, Fact = PastFactKind.Initiative, Reach = AchievementLevel.Province, Times = 1, Span = PastSpan.Within, WithinYears = 3, Citation = "", Certainty = Certainty.Derived };
        Check(demand, new PastFacts { Initiatives = [(2023, AchievementLevel.National)] }, 2025).Met.ShouldBeTrue();
        Check(demand, new PastFacts { Initiatives = [(2025, AchievementLevel.Base)] }, 2025).Met.ShouldBeFalse();
        Check(demand, new PastFacts { Initiatives = [(2022, AchievementLevel.Province)] }, 2025).ShouldBe((false, "thiếu sáng kiến, đề tài phạm vi cấp tỉnh từ năm 2023 đến 2025"));
    }

    [Theory]
    [InlineData(7, 10, true), InlineData(6, 9, false), InlineData(7, 9, true), InlineData(0, 0, false)]
    public void Seventy_per_cent_is_counted_in_whole_people(int have, int of, bool met)
    {
        var demand = new Demand { Alternative = 1, Ordinal = 1, Fact = PastFactKind.MemberShare, Award = Worker, PerCent = 70, Span = PastSpan.ThisYear, Citation = "", Certainty = Certainty.Confirmed };
        Check(demand, new PastFacts { Members = of, MembersWith = new() { ["ldtt"] = have } }, 2025).Met.ShouldBe(met);
    }

    [Fact]
    public void The_alternative_that_lacks_least_is_shown_and_one_year_short_is_nearly()
    {
        Demand[] demands = [Title(Base, 2, PastSpan.Consecutive), Title(Worker, 2, PastSpan.Consecutive) with { Alternative = 2 }, Title(Base, 1, PastSpan.ThisYear) with { Alternative = 2, Ordinal = 2 }];
        var verdict = Eligibility.Of(demands, Titled(Base, 2025), 2025);
        (verdict.Alternative, verdict.Met, verdict.NearlyMet).ShouldBe((1, false, true));
        Eligibility.Of(demands, new PastFacts(), 2025).NearlyMet.ShouldBeFalse();
    }

    private static Demand Title(AwardChoice award, int times, PastSpan span) =>
        new() { Alternative = 1, Ordinal = 1, Fact = PastFactKind.Title, Award = award, Times = times, Span = span, Citation = "", Certainty = Certainty.Confirmed };

    private static PastFacts Titled(AwardChoice award, params int[] years) => new() { Titles = new() { [award.Code] = [.. years] } };

    private static PastFacts Rated(params (int Year, RatingLevel Level)[] ratings) => new() { Ratings = ratings.ToDictionary(r => r.Year, r => r.Level) };

    private static (bool Met, string Sentence) Check(Demand demand, PastFacts facts, int year) => Eligibility.Check(demand, facts, year) is var found ? (found.Met, found.Sentence) : default;
}
