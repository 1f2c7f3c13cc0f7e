using ThiDua.Core.Honours;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations.Guards;
using ThiDua.Core.Organizations;
using static ThiDua.Core.Law.Guard;

namespace ThiDua.Core.Tests.Nominations.Guards;

public sealed class ServiceGuardTests
{
    private static readonly Guid OldUnit = Guid.CreateVersion7();
    private static readonly Guid NewUnit = Guid.CreateVersion7();

    [Fact, GuardCase(PresentMostOfTheYear, GuardCase.Passes)]
    public void A_year_without_absence_passes() => Months().ShouldBe(VerdictKind.Met);

    [Fact, GuardCase(PresentMostOfTheYear, GuardCase.Fails), GuardCase(MaternityCountsAsWork, GuardCase.Fails)]
    public void Half_a_year_of_study_is_too_long() => Months((AbsenceKind.Study, "2025-02-01", "2025-07-31")).ShouldBe(VerdictKind.Broken);

    [Fact, GuardCase(PresentMostOfTheYear, GuardCase.Boundary)]
    public void Three_months_to_the_day_are_too_long_and_one_day_less_is_not()
    {
        Months((AbsenceKind.Illness, "2025-01-01", "2025-03-31")).ShouldBe(VerdictKind.Broken);
        Months((AbsenceKind.Illness, "2025-01-01", "2025-03-30")).ShouldBe(VerdictKind.Met);
        Months((AbsenceKind.Illness, "2024-10-01", "2025-03-30")).ShouldBe(VerdictKind.Met);
        Months((AbsenceKind.Other, "2025-01-01", "2025-01-31"), (AbsenceKind.Study, "2025-05-01", "2025-06-30")).ShouldBe(VerdictKind.Broken);
        Months((AbsenceKind.Other, "2025-10-01", null)).ShouldBe(VerdictKind.Broken);
    }

    [Fact]
    public void The_former_measure_counts_working_days_without_weekends()
    {
        Days("2023-03-06", "2023-04-28").ShouldBe(VerdictKind.Broken);
        Days("2023-03-06", "2023-04-27").ShouldBe(VerdictKind.Met);
    }

    [Fact, GuardCase(MaternityCountsAsWork, GuardCase.Passes)]
    public void Six_months_of_maternity_leave_are_worked_time()
    {
        var facts = Absent((AbsenceKind.Maternity, "2025-02-01", "2025-07-31"));
        facts.Verdict(MaternityCountsAsWork).ShouldBe(VerdictKind.Met);
        facts.Verdict(PresentMostOfTheYear, 3, GuardLimitUnit.Months).ShouldBe(VerdictKind.Met);
    }

    [Fact, GuardCase(MaternityCountsAsWork, GuardCase.Boundary)]
    public void Only_the_days_after_maternity_leave_count_as_absence()
    {
        Months((AbsenceKind.Maternity, "2025-01-01", "2025-06-30"), (AbsenceKind.Other, "2025-07-01", "2025-09-29")).ShouldBe(VerdictKind.Met);
        Months((AbsenceKind.Maternity, "2025-01-01", "2025-06-30"), (AbsenceKind.Other, "2025-07-01", "2025-09-30")).ShouldBe(VerdictKind.Broken);
        Absent((AbsenceKind.Maternity, "2024-06-01", "2024-12-31")).Verdict(MaternityCountsAsWork).ShouldBeNull();
        Absent((AbsenceKind.Maternity, "2024-06-01", "2025-01-01")).Verdict(MaternityCountsAsWork).ShouldBe(VerdictKind.Met);
    }

    [Fact, GuardCase(RecruitedLongEnough, GuardCase.Passes)]
    public void One_who_joined_years_ago_passes() => Joined(new DateOnly(2015, 1, 1)).ShouldBe(VerdictKind.Met);

    [Fact, GuardCase(RecruitedLongEnough, GuardCase.Fails)]
    public void One_who_joined_in_autumn_is_too_new() => Joined(new DateOnly(2025, 10, 1)).ShouldBe(VerdictKind.Broken);

    [Fact, GuardCase(RecruitedLongEnough, GuardCase.Boundary)]
    public void Who_joined_on_the_first_of_July_has_six_months_at_the_end_of_the_year()
    {
        Joined(new DateOnly(2025, 7, 1)).ShouldBe(VerdictKind.Met);
        Joined(new DateOnly(2025, 7, 2)).ShouldBe(VerdictKind.Broken);
        Joined(null).ShouldBe(VerdictKind.Unsure);
    }

    [Fact, GuardCase(NewUnitDecidesOnTransfer, GuardCase.Passes)]
    public void A_person_moved_early_in_the_year_is_proposed_by_the_new_unit() => Moved(new DateOnly(2025, 3, 1)).ShouldBe(VerdictKind.Met);

    [Fact, GuardCase(NewUnitDecidesOnTransfer, GuardCase.Fails)]
    public void The_old_unit_does_not_propose_who_has_left_it() => Moved(new DateOnly(2025, 3, 1), byNewUnit: false).ShouldBe(VerdictKind.Broken);

    [Fact, GuardCase(NewUnitDecidesOnTransfer, GuardCase.Boundary)]
    public void Six_months_at_the_old_unit_ask_for_its_comment_and_one_day_less_does_not()
    {
        Moved(new DateOnly(2025, 7, 1)).ShouldBe(VerdictKind.Broken);
        Moved(new DateOnly(2025, 6, 30)).ShouldBe(VerdictKind.Met);
        Facts.Of(person: Facts.Person() with { Posts = [new PostFact(OldUnit, "Phòng cũ", new DateOnly(2015, 1, 1), null, true)] })
            .Verdict(NewUnitDecidesOnTransfer, 6, GuardLimitUnit.Months).ShouldBeNull();
    }

    [Fact, GuardCase(WomenLeadersServeLess, GuardCase.Passes)]
    public void Ten_years_in_post_are_enough_for_anyone() => Served(Sex.Male, 120).ShouldBe(VerdictKind.Met);

    [Fact, GuardCase(WomenLeadersServeLess, GuardCase.Fails)]
    public void Five_years_of_ten_are_enough_for_nobody() => Served(Sex.Female, 60).ShouldBe(VerdictKind.Broken);

    [Fact, GuardCase(WomenLeadersServeLess, GuardCase.Boundary)]
    public void Two_thirds_to_the_month_are_enough_for_a_woman_unless_she_retires_later()
    {
        Served(Sex.Female, 80).ShouldBe(VerdictKind.Met);
        Served(Sex.Female, 79).ShouldBe(VerdictKind.Broken);
        Served(Sex.Female, 80, retiresLater: true).ShouldBe(VerdictKind.Broken);
        Served(Sex.Male, 80).ShouldBe(VerdictKind.Broken);
        Served(null, 80).ShouldBe(VerdictKind.Unsure);
    }

    private static GuardFacts Absent(params (AbsenceKind Kind, string From, string? To)[] absences) => Facts.Of(Facts.Advanced, Facts.Person() with
    {
        Absences = [.. absences.Select(a => new AbsenceFact(a.Kind, Day(a.From), a.To is null ? null : Day(a.To)))],
    });

    private static VerdictKind? Months(params (AbsenceKind Kind, string From, string? To)[] absences) =>
        Absent(absences).Verdict(PresentMostOfTheYear, 3, GuardLimitUnit.Months);

    private static VerdictKind? Days(string from, string to) =>
        (Absent((AbsenceKind.Illness, from, to)) with { TitleYear = 2023 }).Verdict(PresentMostOfTheYear, 40, GuardLimitUnit.WorkingDays);

    private static VerdictKind? Joined(DateOnly? day) =>
        Facts.Of(Facts.Advanced, Facts.Person() with { JoinedOn = day }).Verdict(RecruitedLongEnough, 6, GuardLimitUnit.Months);

    private static VerdictKind? Moved(DateOnly on, bool byNewUnit = true) => Facts.Of(Facts.Advanced, Facts.Person() with
    {
        Posts =
        [
            new PostFact(OldUnit, "Phòng cũ", new DateOnly(2015, 1, 1), on.AddDays(-1), !byNewUnit),
            new PostFact(NewUnit, "Phòng mới", on, null, byNewUnit),
        ],
    }).Verdict(NewUnitDecidesOnTransfer, 6, GuardLimitUnit.Months);

    private static VerdictKind? Served(Sex? sex, int months, bool retiresLater = false)
    {
        var from = new DateOnly(2012, 1, 1);
        var contribution = Facts.Achievement(AchievementKind.Contribution) with
        {
            From = from, To = from.AddMonths(months).AddDays(-1), RequiredMonths = 120, RetiresLater = retiresLater,
        };
        return (Facts.Of(person: Facts.Person() with { Sex = sex }) with { Achievements = [contribution] }).Verdict(WomenLeadersServeLess, 3, GuardLimitUnit.Part);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
