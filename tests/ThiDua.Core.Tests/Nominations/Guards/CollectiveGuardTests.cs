using ThiDua.Core.Honours;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations.Guards;
using static ThiDua.Core.Law.Guard;

namespace ThiDua.Core.Tests.Nominations.Guards;

public sealed class CollectiveGuardTests
{
    [Fact, GuardCase(MostMembersAdvanced, GuardCase.Passes)]
    public void Nine_of_ten_are_enough() => Share(10, 9).ShouldBe(VerdictKind.Met);

    [Fact, GuardCase(MostMembersAdvanced, GuardCase.Fails)]
    public void Half_are_not_enough() => Share(10, 5).ShouldBe(VerdictKind.Broken);

    [Theory, GuardCase(MostMembersAdvanced, GuardCase.Boundary)]
    [InlineData(10, 7, VerdictKind.Met)]
    [InlineData(10, 6, VerdictKind.Broken)]
    [InlineData(13, 9, VerdictKind.Broken)]
    [InlineData(13, 10, VerdictKind.Met)]
    [InlineData(3, 2, VerdictKind.Broken)]
    [InlineData(1, 1, VerdictKind.Met)]
    [InlineData(0, 0, VerdictKind.Unsure)]
    public void Seventy_percent_is_counted_exactly(int members, int advanced, VerdictKind expected) => Share(members, advanced).ShouldBe(expected);

    [Fact, GuardCase(NobodyWarned, GuardCase.Passes)]
    public void A_collective_without_discipline_passes() => Facts.OfTeam(Facts.Team()).Verdict(NobodyWarned).ShouldBe(VerdictKind.Met);

    [Fact, GuardCase(NobodyWarned, GuardCase.Fails)]
    public void One_member_removed_from_post_stops_the_collective() => Disciplined(DisciplineForm.Removal, new DateOnly(2025, 5, 5)).ShouldBe(VerdictKind.Broken);

    [Fact, GuardCase(NobodyWarned, GuardCase.Boundary)]
    public void A_warning_within_the_year_stops_a_reprimand_or_a_warning_of_the_day_before_does_not()
    {
        Disciplined(DisciplineForm.Warning, new DateOnly(2025, 1, 1)).ShouldBe(VerdictKind.Broken);
        Disciplined(DisciplineForm.Warning, new DateOnly(2024, 12, 31)).ShouldBe(VerdictKind.Met);
        Disciplined(DisciplineForm.Reprimand, new DateOnly(2025, 1, 1)).ShouldBe(VerdictKind.Met);
    }

    [Fact, GuardCase(UnitOldEnough, GuardCase.Passes)]
    public void A_unit_of_ten_years_passes() => Founded(new DateOnly(2015, 1, 1)).ShouldBe(VerdictKind.Met);

    [Fact, GuardCase(UnitOldEnough, GuardCase.Fails)]
    public void A_unit_of_half_a_year_is_too_young() => Founded(new DateOnly(2025, 7, 1)).ShouldBe(VerdictKind.Broken);

    [Fact, GuardCase(UnitOldEnough, GuardCase.Boundary)]
    public void A_unit_founded_on_new_years_day_has_its_twelve_months()
    {
        Founded(new DateOnly(2025, 1, 1)).ShouldBe(VerdictKind.Met);
        Founded(new DateOnly(2025, 1, 2)).ShouldBe(VerdictKind.Broken);
    }

    [Fact, GuardCase(DirectWorkersFirst, GuardCase.Passes)]
    public void A_direct_worker_is_pointed_out() => Facts.Of(person: Facts.Person() with { IsLeader = false }).Verdict(DirectWorkersFirst).ShouldBe(VerdictKind.Met);

    [Fact, GuardCase(DirectWorkersFirst, GuardCase.Fails)]
    public void A_leader_of_an_ordinary_area_is_not() => Facts.Of().Verdict(DirectWorkersFirst).ShouldBeNull();

    [Fact, GuardCase(DirectWorkersFirst, GuardCase.Boundary)]
    public void A_hard_area_counts_to_its_last_day()
    {
        Area(Facts.Decision).ShouldBe(VerdictKind.Met);
        Area(Facts.Decision.AddDays(-1)).ShouldBeNull();
    }

    [Fact, GuardCase(PapersAreElectronic, GuardCase.Passes)]
    public void Papers_that_all_have_files_pass() => Facts.Of().Verdict(PapersAreElectronic).ShouldBe(VerdictKind.Met);

    [Fact, GuardCase(PapersAreElectronic, GuardCase.Fails)]
    public void Papers_without_files_are_named() => Papers("Báo cáo thành tích", "Giấy chứng nhận sáng kiến").ShouldBe(VerdictKind.Broken);

    [Fact, GuardCase(PapersAreElectronic, GuardCase.Boundary)]
    public void A_single_paper_without_a_file_is_enough_to_warn() => Papers("Báo cáo thành tích").ShouldBe(VerdictKind.Broken);

    private static VerdictKind? Share(int members, int advanced) => Facts.OfTeam(Facts.Team(members, advanced)).Verdict(MostMembersAdvanced, 70, GuardLimitUnit.Percent);

    private static VerdictKind? Disciplined(DisciplineForm form, DateOnly from) =>
        Facts.OfTeam(Facts.Team() with { Disciplines = [new DisciplineFact("Vũ Văn Bình", form, from, null)] }).Verdict(NobodyWarned);

    private static VerdictKind? Founded(DateOnly day) => Facts.OfTeam(Facts.Team() with { FoundedOn = day }).Verdict(UnitOldEnough, 12, GuardLimitUnit.Months);

    private static VerdictKind? Area(DateOnly last) =>
        (Facts.Of() with { HardAreas = [new HardAreaFact("Trạm Quan trắc: biên giới", new DateOnly(2020, 1, 1), last)] }).Verdict(DirectWorkersFirst);

    private static VerdictKind? Papers(params string[] papers) => (Facts.Of() with { PapersWithoutFile = papers }).Verdict(PapersAreElectronic);
}
