using ThiDua.Core.Honours;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations.Guards;
using static ThiDua.Core.Law.Guard;

namespace ThiDua.Core.Tests.Nominations.Guards;

public sealed class AchievementGuardTests
{
    [Fact, GuardCase(OneAchievementOneAward, GuardCase.Passes)]
    public void An_achievement_that_nothing_honoured_yet_passes() => With(AchievementKind.AnnualWork).Verdict(OneAchievementOneAward).ShouldBe(VerdictKind.Met);

    [Fact, GuardCase(OneAchievementOneAward, GuardCase.Fails), GuardCase(SameFormMayRepeat, GuardCase.Fails)]
    public void The_same_form_for_the_same_achievement_again_is_stopped()
    {
        var facts = With(AchievementKind.AnnualWork, Facts.Decided()) with { Awards = [Facts.Earlier(Facts.Certificate, new DateOnly(2025, 3, 5))] };
        facts.Verdict(SameFormMayRepeat).ShouldBe(VerdictKind.Met);
        facts.Verdict(OneAchievementOneAward).ShouldBe(VerdictKind.Broken);
    }

    [Fact, GuardCase(OneAchievementOneAward, GuardCase.Boundary)]
    public void Another_dossier_that_only_names_the_achievement_warns_and_blocks_once_it_is_chosen()
    {
        var named = new OtherUse("Giấy khen, Đợt thi đua khác (Đã tiếp nhận)", false, AwardClass.Form, null);
        With(AchievementKind.AnnualWork, named).Verdict(OneAchievementOneAward).ShouldBe(VerdictKind.Unsure);
        With(AchievementKind.AnnualWork, named with { Decided = true }).Verdict(OneAchievementOneAward).ShouldBe(VerdictKind.Broken);
    }

    [Fact]
    public void A_dossier_that_names_no_achievement_honours_its_movement() => Facts.Of().Verdict(OneAchievementOneAward).ShouldBe(VerdictKind.Met);

    [Theory]
    [InlineData("so hoa toan bo ho so nhiem vu", VerdictKind.Unsure)]
    [InlineData("Số hóa toàn bộ hồ sơ nhiệm vụ và kết nối liên thông", VerdictKind.Met)]
    public void The_words_of_an_earlier_award_warn_however_they_are_spelt(string words, VerdictKind expected)
    {
        var earlier = Facts.Earlier(Facts.Certificate, new DateOnly(2025, 3, 5)) with { Achievement = "Số hóa toàn bộ hồ sơ nhiệm vụ." };
        (Facts.Of() with { Achievement = words, Awards = [earlier] }).Verdict(OneAchievementOneAward).ShouldBe(expected);
    }

    [Fact, GuardCase(InitiativeUsedOnce, GuardCase.Passes)]
    public void An_initiative_used_for_nothing_else_passes() => With(AchievementKind.Initiative).Verdict(InitiativeUsedOnce).ShouldBe(VerdictKind.Met);

    [Theory, GuardCase(InitiativeUsedOnce, GuardCase.Fails)]
    [InlineData(AwardClass.Title)]
    [InlineData(AwardClass.Form)]
    public void An_initiative_does_not_serve_a_title_and_a_form_both(AwardClass other) =>
        With(AchievementKind.Initiative, Facts.Decided(other)).Verdict(InitiativeUsedOnce).ShouldBe(VerdictKind.Broken);

    [Fact, GuardCase(InitiativeUsedOnce, GuardCase.Boundary)]
    public void Two_dossiers_that_wait_with_one_initiative_warn_until_one_is_chosen()
    {
        var waiting = Facts.Decided() with { Decided = false };
        With(AchievementKind.Topic, waiting).Verdict(InitiativeUsedOnce).ShouldBe(VerdictKind.Unsure);
        With(AchievementKind.Topic, waiting with { Decided = true }).Verdict(InitiativeUsedOnce).ShouldBe(VerdictKind.Broken);
    }

    [Fact]
    public void The_guard_on_initiatives_does_not_concern_other_achievements() => With(AchievementKind.AnnualWork, Facts.Decided()).Verdict(InitiativeUsedOnce).ShouldBeNull();

    [Fact, GuardCase(NoMeritFromMovementAward, GuardCase.Passes)]
    public void Work_of_the_year_is_ground_for_a_title_of_the_province() =>
        (With(AchievementKind.AnnualWork) with { Award = Facts.ProvincialTitle }).Verdict(NoMeritFromMovementAward).ShouldBe(VerdictKind.Met);

    [Theory, GuardCase(NoMeritFromMovementAward, GuardCase.Fails)]
    [InlineData(AchievementKind.SuddenDeed)]
    [InlineData(AchievementKind.MovementResult)]
    public void What_a_drive_or_a_sudden_deed_was_commended_for_is_no_ground_for_a_higher_title(AchievementKind kind) =>
        (With(kind, Facts.Decided()) with { Award = Facts.ProvincialTitle }).Verdict(NoMeritFromMovementAward).ShouldBe(VerdictKind.Broken);

    [Fact, GuardCase(NoMeritFromMovementAward, GuardCase.Boundary)]
    public void The_rule_looks_only_above_the_agencys_own_level_and_only_at_what_was_commended()
    {
        var facts = With(AchievementKind.SuddenDeed, Facts.Decided());
        (facts with { Award = Facts.Advanced }).Verdict(NoMeritFromMovementAward).ShouldBeNull();
        (With(AchievementKind.SuddenDeed) with { Award = Facts.ProvincialTitle }).Verdict(NoMeritFromMovementAward).ShouldBe(VerdictKind.Unsure);
    }

    private static GuardFacts With(AchievementKind kind, params OtherUse[] others) => Facts.Of() with { Achievements = [Facts.Achievement(kind, others)] };
}
