using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Tests.Nominations;

public sealed class DossierRulesTests
{
    private static readonly DossierDeadline Before18June = new(VietnamTime.StartOf(new DateOnly(2026, 6, 18)), "trước ngày 18/6/2026", true);

    [Fact]
    public void Before_a_day_is_over_at_the_instant_the_day_begins()
    {
        DossierDeadline.MustNotHavePassed(Before18June, Before18June.EndsAt.AddTicks(-1)).ShouldBeNull();
        var refusal = DossierDeadline.MustNotHavePassed(Before18June, Before18June.EndsAt).ShouldBeOfType<DeadlinePassed>();
        refusal.Clause.ShouldBe("trước ngày 18/6/2026");
        refusal.Sentence.ShouldContain("00:00 ngày 18/6/2026");
    }

    [Fact]
    public void Without_a_deadline_nothing_is_late() =>
        DossierDeadline.MustNotHavePassed(null, DateTimeOffset.MaxValue).ShouldBeNull();

    [Fact]
    public void A_number_taken_before_the_period_ends_is_an_estimate()
    {
        var halfYear = new DateOnly(2026, 6, 30);
        DossierRules.MustBeEstimated(halfYear, new DateOnly(2026, 6, 10)).ShouldBeTrue();
        DossierRules.MustBeEstimated(halfYear, halfYear).ShouldBeFalse();
        DossierRules.MustBeEstimated(null, new DateOnly(2026, 6, 10)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(NominationState.Draft, false, true)]
    [InlineData(NominationState.Returned, false, true)]
    [InlineData(NominationState.Submitted, false, false)]
    [InlineData(NominationState.Submitted, true, true)]
    [InlineData(NominationState.Accepted, true, false)]
    [InlineData(NominationState.Withdrawn, true, false)]
    public void What_was_sent_stays_as_sent_but_the_officer_may_add_a_paper_that_came_by_hand(NominationState state, bool officer, bool open) =>
        (DossierRules.DossierMustBeOpen(state, officer) is null).ShouldBe(open);

    [Theory]
    [InlineData(MovementState.Draft, false)]
    [InlineData(MovementState.Launched, true)]
    [InlineData(MovementState.Reviewing, true)]
    [InlineData(MovementState.Decided, false)]
    [InlineData(MovementState.Closed, false)]
    [InlineData(MovementState.Cancelled, false)]
    public void Dossiers_change_only_while_the_movement_takes_or_examines_them(MovementState movement, bool takes) =>
        (DossierRules.MovementMustTakeDossiers(movement) is null).ShouldBe(takes);

    [Theory]
    [InlineData(NominationState.Accepted, true)]
    [InlineData(NominationState.Selected, false)]
    [InlineData(NominationState.Awarded, false)]
    [InlineData(NominationState.Withdrawn, false)]
    public void A_dossier_is_withdrawn_only_while_undecided(NominationState state, bool may) =>
        (DossierRules.MustBeUndecided(state) is null).ShouldBe(may);

    [Fact]
    public void The_report_is_written_by_the_form_the_movement_names_else_by_the_movement_form_in_force()
    {
        var old = Form("07", 2017, new DateOnly(2023, 12, 31));
        var current = Form("08", 2025, null);
        var named = new PaperOfMovement(old.Id, new OwedPaper { Id = Guid.NewGuid(), Kind = PaperKind.AchievementReport, Name = "Báo cáo", Level = PaperLevel.Nomination });
        Choose([named]).ShouldBe(old);
        Choose([]).ShouldBe(current);
        Choose([named with { Paper = named.Paper with { UnitKinds = [UnitKind.Subordinate] } }]).ShouldBe(current);

        WrittenForm Choose(PaperOfMovement[] papers) =>
            ReportFormChoosing.For(papers, [old, current], UnitKind.Division, SubjectKind.Individual, new DateOnly(2026, 6, 1));
    }

    [Fact]
    public void What_is_missing_reads_as_a_sentence() =>
        new SomethingMissing(null, "Phòng Quản lý khoa học", "Biên bản họp xét", "Tải lên bản đã ký.").Sentence
            .ShouldBe("Phòng Quản lý khoa học: thiếu biên bản họp xét. Tải lên bản đã ký.");

    private static WrittenForm Form(string number, int year, DateOnly? to) => new()
    {
        Id = Guid.NewGuid(),
        Name = $"Mẫu {number}",
        Meaning = "Báo cáo thành tích",
        Purpose = ReportPurpose.Movement,
        From = new DateOnly(year, 1, 1),
        To = to,
        Certainty = Certainty.Confirmed,
        Parts = [],
    };
}
