using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Tests.Nominations;

/// <summary>
/// Like the procedure of a real plan: tờ trình only from đơn vị trực thuộc and đoàn thể, biên bản and a report on a numbered form from all.
/// </summary>
public sealed class DossierChecklistTests
{
    private static readonly OwedPaper Submission = new()
    {
        Id = Guid.NewGuid(), Kind = PaperKind.Submission, Name = "Tờ trình", Level = PaperLevel.Batch,
        UnitKinds = [UnitKind.Subordinate, UnitKind.TradeUnion, UnitKind.YouthUnion],
    };

    private static readonly OwedPaper Minutes = new() { Id = Guid.NewGuid(), Kind = PaperKind.Minutes, Name = "Biên bản họp xét", Level = PaperLevel.Batch };

    private static readonly OwedPaper Report = new()
    {
        Id = Guid.NewGuid(), Kind = PaperKind.AchievementReport, Name = "Báo cáo thành tích", Level = PaperLevel.Nomination, Form = "Mẫu 07, Nghị định 91/2017/NĐ-CP",
    };

    private static readonly OwedPaper[] Procedure = [Submission, Minutes, Report];

    [Theory]
    [InlineData(UnitKind.Subordinate, true)]
    [InlineData(UnitKind.TradeUnion, true)]
    [InlineData(UnitKind.YouthUnion, true)]
    [InlineData(UnitKind.Division, false)]
    [InlineData(UnitKind.Office, false)]
    public void Only_the_kinds_of_unit_that_the_plan_names_owe_the_submission(UnitKind unit, bool owes) =>
        Batch(unit).Any(item => item.SubjectId == Submission.Id).ShouldBe(owes);

    [Fact]
    public void Every_unit_owes_the_minutes_once_for_all_its_dossiers()
    {
        Batch(UnitKind.Division).ShouldContain(item => item.SubjectId == Minutes.Id && !item.Done);
        Dossier().ShouldNotContain(item => item.SubjectId == Minutes.Id);
    }

    [Fact]
    public void A_paper_that_is_there_is_no_longer_missing() =>
        Batch(UnitKind.Division, Minutes.Id).Missing().ShouldBeEmpty();

    [Fact]
    public void A_batch_without_dossiers_is_not_complete() =>
        DossierChecklist.OfBatch(new BatchFacts { Unit = UnitKind.Division, Dossiers = 0 }).Missing().ShouldHaveSingleItem().Part.ShouldBe(ChecklistPart.Subjects);

    [Fact]
    public void A_report_on_screen_is_done_when_no_required_section_is_empty()
    {
        var missing = Dossier(f => f with { EmptySections = ["Kết quả đạt được trong phong trào", "Biện pháp, cách làm"] }).Missing().ShouldHaveSingleItem();
        missing.What.ShouldBe("Báo cáo thành tích (Mẫu 07, Nghị định 91/2017/NĐ-CP)");
        missing.Hint.ShouldBe("Chưa viết phần: Kết quả đạt được trong phong trào; Biện pháp, cách làm.");
        Dossier().Missing().ShouldBeEmpty();
    }

    [Fact]
    public void An_uploaded_report_is_done_when_the_file_is_there_whatever_the_sections_hold()
    {
        Dossier(f => f with { ReportMode = ReportMode.Uploaded }).Missing().ShouldHaveSingleItem().SubjectId.ShouldBe(Report.Id);
        Dossier(f => f with { ReportMode = ReportMode.Uploaded, Attached = new HashSet<Guid> { Report.Id }, EmptySections = ["Biện pháp"] }).Missing().ShouldBeEmpty();
    }

    [Fact]
    public void A_form_for_collectives_is_not_asked_of_a_person()
    {
        var forCollectives = Report with { Id = Guid.NewGuid(), FormFor = SubjectKind.Collective };
        Dossier(f => f with { Papers = [forCollectives], EmptySections = ["Thành tích"] }).Missing().ShouldBeEmpty();
        Dossier(f => f with { Papers = [forCollectives], EmptySections = ["Thành tích"], Subject = SubjectKind.Collective }).Missing().ShouldHaveSingleItem();
    }

    [Fact]
    public void Every_criterion_is_owed_where_the_plan_says_all()
    {
        var first = Criterion(CriterionSubject.Individual, met: true);
        var second = Criterion(CriterionSubject.Individual, met: false);
        Dossier(f => f with { Criteria = [first, second], Logic = CriterionLogic.AllOf }).Missing().ShouldHaveSingleItem().SubjectId.ShouldBe(second.Id);
    }

    [Fact]
    public void One_criterion_is_enough_where_the_plan_says_one_of()
    {
        CriterionFact[] none = [Criterion(CriterionSubject.Individual, met: false), Criterion(CriterionSubject.Individual, met: false)];
        Dossier(f => f with { Criteria = none, Logic = CriterionLogic.OneOf }).Missing().ShouldHaveSingleItem().What.ShouldBe("Ít nhất một tiêu chí đạt");
        Dossier(f => f with { Criteria = [none[0], none[1] with { Met = true }], Logic = CriterionLogic.OneOf }).Missing().ShouldBeEmpty();
    }

    [Fact]
    public void Common_criteria_are_owed_even_where_one_of_the_others_is_enough()
    {
        var common = Criterion(CriterionSubject.Common, met: false);
        CriterionFact[] own = [Criterion(CriterionSubject.Individual, met: true), Criterion(CriterionSubject.Individual, met: false)];
        Dossier(f => f with { Criteria = [common, .. own], Logic = CriterionLogic.OneOf }).Missing().ShouldHaveSingleItem().SubjectId.ShouldBe(common.Id);
    }

    [Fact]
    public void Criteria_for_collectives_are_not_asked_of_a_person() =>
        Dossier(f => f with { Criteria = [Criterion(CriterionSubject.Collective, met: false)] }).Missing().ShouldBeEmpty();

    [Fact]
    public void Each_target_wants_its_number()
    {
        var target = new TargetFact(Guid.NewGuid(), "hoàn thành 60 % chỉ tiêu", Recorded: false);
        Dossier(f => f with { Targets = [target] }).Missing().ShouldHaveSingleItem().SubjectId.ShouldBe(target.Id);
        Dossier(f => f with { Targets = [target with { Recorded = true }] }).Missing().ShouldBeEmpty();
    }

    [Fact]
    public void A_paper_that_is_not_mandatory_shows_but_does_not_hold_anything_up()
    {
        var items = Dossier(f => f with { Papers = [Report with { Mandatory = false }], EmptySections = ["Biện pháp"] });
        items.ShouldContain(item => item.SubjectId == Report.Id && !item.Done && !item.Mandatory);
        items.Missing().ShouldBeEmpty();
    }

    [Fact]
    public void The_achievement_in_brief_is_owed_for_the_councils_list() =>
        Dossier(f => f with { Achievement = "" }).Missing().ShouldHaveSingleItem().Part.ShouldBe(ChecklistPart.Achievement);

    private static CriterionFact Criterion(CriterionSubject subject, bool met) => new(Guid.NewGuid(), subject, "Có sáng kiến được áp dụng", met);

    private static IReadOnlyList<ChecklistItem> Batch(UnitKind unit, params Guid[] attached) =>
        DossierChecklist.OfBatch(new BatchFacts { Unit = unit, Dossiers = 1, Papers = Procedure, Attached = attached.ToHashSet() });

    private static IReadOnlyList<ChecklistItem> Dossier(Func<DossierFacts, DossierFacts>? change = null)
    {
        var facts = new DossierFacts { Unit = UnitKind.Division, Subject = SubjectKind.Individual, Achievement = "Rút ngắn thời gian xử lý hồ sơ", Papers = Procedure };
        return DossierChecklist.OfDossier(change?.Invoke(facts) ?? facts);
    }
}
