using ThiDua.Core.Honours;
using ThiDua.Core.Nominations.Guards;
using static ThiDua.Core.Law.Guard;

namespace ThiDua.Core.Tests.Nominations.Guards;

public sealed class StandingGuardTests
{
    private static readonly DateOnly EndOfDiscipline = new(2025, 3, 31);

    [Fact, GuardCase(NoOpenCase, GuardCase.Passes)]
    public void A_dossier_without_a_case_passes() => Facts.Of().Verdict(NoOpenCase).ShouldBe(VerdictKind.Met);

    [Fact, GuardCase(NoOpenCase, GuardCase.Fails)]
    public void An_open_complaint_holds_the_dossier() => WithCase(new DateOnly(2025, 11, 1), null).Verdict(NoOpenCase).ShouldBe(VerdictKind.Broken);

    [Fact, GuardCase(NoOpenCase, GuardCase.Boundary)]
    public void A_case_cleared_on_the_day_of_decision_no_longer_holds_and_one_opened_that_day_does()
    {
        WithCase(new DateOnly(2025, 11, 1), Facts.Decision).Verdict(NoOpenCase).ShouldBe(VerdictKind.Met);
        WithCase(new DateOnly(2025, 11, 1), Facts.Decision.AddDays(1)).Verdict(NoOpenCase).ShouldBe(VerdictKind.Broken);
        WithCase(Facts.Decision, null).Verdict(NoOpenCase).ShouldBe(VerdictKind.Broken);
        WithCase(Facts.Decision.AddDays(1), null).Verdict(NoOpenCase).ShouldBe(VerdictKind.Met);
    }

    [Fact, GuardCase(AchievementAfterDiscipline, GuardCase.Passes)]
    public void Without_discipline_every_achievement_counts() => Facts.Of().Verdict(AchievementAfterDiscipline).ShouldBe(VerdictKind.Met);

    [Fact, GuardCase(AchievementAfterDiscipline, GuardCase.Fails)]
    public void An_achievement_begun_under_discipline_does_not_count() => Begun(EndOfDiscipline.AddMonths(-1)).Verdict(AchievementAfterDiscipline).ShouldBe(VerdictKind.Broken);

    [Fact, GuardCase(AchievementAfterDiscipline, GuardCase.Boundary)]
    public void The_day_after_the_end_of_discipline_is_the_first_that_counts()
    {
        Begun(EndOfDiscipline).Verdict(AchievementAfterDiscipline).ShouldBe(VerdictKind.Broken);
        Begun(EndOfDiscipline.AddDays(1)).Verdict(AchievementAfterDiscipline).ShouldBe(VerdictKind.Met);
    }

    [Fact]
    public void Discipline_that_still_runs_stops_whatever_the_achievement()
    {
        var running = new DisciplineFact("Đặng Thị Ánh", DisciplineForm.Reprimand, new DateOnly(2025, 6, 1), Facts.Decision);
        Facts.Of(person: Facts.Person() with { Disciplines = [running] }).Verdict(AchievementAfterDiscipline).ShouldBe(VerdictKind.Broken);
    }

    [Fact]
    public void A_dossier_that_names_no_achievement_is_judged_by_the_movements_first_day()
    {
        var facts = Begun(new DateOnly(2025, 1, 1)) with { Achievements = [] };
        facts.Verdict(AchievementAfterDiscipline).ShouldBe(VerdictKind.Broken);
        (facts with { PeriodStart = EndOfDiscipline.AddDays(1) }).Verdict(AchievementAfterDiscipline).ShouldBe(VerdictKind.Met);
    }

    private static GuardFacts WithCase(DateOnly from, DateOnly? until) => Facts.Of() with { Cases = [new OpenCase("Đơn khiếu nại, tố cáo đang giải quyết", from, until)] };

    private static GuardFacts Begun(DateOnly day) =>
        Facts.Of(person: Facts.Person() with { Disciplines = [new DisciplineFact("Đặng Thị Ánh", DisciplineForm.Reprimand, EndOfDiscipline.AddYears(-1), EndOfDiscipline)] })
            with { Achievements = [Facts.Achievement(AchievementKind.AnnualWork) with { From = day }] };
}
