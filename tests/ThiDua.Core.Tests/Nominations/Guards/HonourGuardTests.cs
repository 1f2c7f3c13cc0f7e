using ThiDua.Core.Honours;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations.Guards;
using static ThiDua.Core.Law.Guard;

namespace ThiDua.Core.Tests.Nominations.Guards;

public sealed class HonourGuardTests
{
    [Fact, GuardCase(SameFormMayRepeat, GuardCase.Passes)]
    public void Three_earlier_certificates_do_not_stand_in_the_way_of_a_fourth() =>
        Had(Facts.Certificate, 2022, 2023, 2024).Verdict(SameFormMayRepeat).ShouldBe(VerdictKind.Met);

    [Fact, GuardCase(SameFormMayRepeat, GuardCase.Boundary)]
    public void A_certificate_of_the_very_day_counts_as_earlier_and_one_of_the_next_day_does_not()
    {
        (Facts.Of() with { Awards = [Facts.Earlier(Facts.Certificate, Facts.Decision)] }).Verdict(SameFormMayRepeat).ShouldBe(VerdictKind.Met);
        (Facts.Of() with { Awards = [Facts.Earlier(Facts.Certificate, Facts.Decision.AddDays(1))] }).Verdict(SameFormMayRepeat).ShouldBeNull();
    }

    [Fact, GuardCase(LowerFormNotNeeded, GuardCase.Passes)]
    public void A_title_of_the_province_needs_no_certificate_before_it() => Facts.Of(Facts.ProvincialTitle).Verdict(LowerFormNotNeeded).ShouldBe(VerdictKind.Met);

    [Fact, GuardCase(LowerFormNotNeeded, GuardCase.Fails)]
    public void An_initiative_of_the_unit_alone_does_not_carry_a_title_of_the_province() => Reaching(AchievementLevel.Base).Verdict(LowerFormNotNeeded).ShouldBe(VerdictKind.Broken);

    [Fact, GuardCase(LowerFormNotNeeded, GuardCase.Boundary)]
    public void An_initiative_that_reaches_exactly_the_province_carries_its_title_but_not_the_nations()
    {
        Reaching(AchievementLevel.Province).Verdict(LowerFormNotNeeded).ShouldBe(VerdictKind.Met);
        (Reaching(AchievementLevel.Province) with { Award = Facts.ProvincialTitle with { Level = AuthorityLevel.Government } }).Verdict(LowerFormNotNeeded).ShouldBe(VerdictKind.Broken);
    }

    [Fact, GuardCase(MedalOncePerPerson, GuardCase.Passes)]
    public void A_first_medal_passes() => Facts.Of(Facts.Medal).Verdict(MedalOncePerPerson).ShouldBe(VerdictKind.Met);

    [Fact, GuardCase(MedalOncePerPerson, GuardCase.Fails)]
    public void A_second_medal_of_the_same_giver_is_stopped() => Had(Facts.Medal, 2010).Verdict(MedalOncePerPerson).ShouldBe(VerdictKind.Broken);

    [Fact, GuardCase(MedalOncePerPerson, GuardCase.Boundary)]
    public void A_medal_of_another_giver_is_another_medal_and_an_unnamed_giver_counts_as_the_same()
    {
        (Facts.Of(Facts.Medal) with { Awards = [Facts.Earlier(Facts.Medal, new DateOnly(2010, 5, 5), "Bộ trưởng Bộ khác")] }).Verdict(MedalOncePerPerson).ShouldBe(VerdictKind.Met);
        (Facts.Of(Facts.Medal) with { Awards = [Facts.Earlier(Facts.Medal, new DateOnly(2010, 5, 5), "")] }).Verdict(MedalOncePerPerson).ShouldBe(VerdictKind.Broken);
    }

    [Fact, GuardCase(AuthorityGivesOwnForm, GuardCase.Passes)]
    public void The_head_of_a_department_gives_a_certificate() => Facts.Of().Verdict(AuthorityGivesOwnForm).ShouldBe(VerdictKind.Met);

    [Fact, GuardCase(AuthorityGivesOwnForm, GuardCase.Fails)]
    public void The_head_of_a_department_never_gives_a_diploma() =>
        Facts.Of(new AskedAward("bang_khen_tinh", "Bằng khen", AwardClass.Form, AuthorityLevel.Province, "Giám đốc Sở", true)).Verdict(AuthorityGivesOwnForm).ShouldBe(VerdictKind.Broken);

    [Theory, GuardCase(AuthorityGivesOwnForm, GuardCase.Boundary)]
    [InlineData(AuthorityLevel.Department, VerdictKind.Met)]
    [InlineData(AuthorityLevel.Commune, VerdictKind.Met)]
    [InlineData(AuthorityLevel.Province, VerdictKind.Broken)]
    [InlineData(AuthorityLevel.State, VerdictKind.Broken)]
    public void The_first_level_above_the_department_is_beyond_its_head(AuthorityLevel level, VerdictKind expected) =>
        Facts.Of(Facts.Certificate with { Level = level }).Verdict(AuthorityGivesOwnForm).ShouldBe(expected);

    private static GuardFacts Had(AskedAward award, params int[] years) =>
        Facts.Of(award) with { Awards = [.. years.Select(y => Facts.Earlier(award, new DateOnly(y, 12, 20)))] };

    private static GuardFacts Reaching(AchievementLevel level) =>
        Facts.Of(Facts.ProvincialTitle) with { Achievements = [Facts.Achievement(AchievementKind.Initiative) with { Level = level }] };
}
