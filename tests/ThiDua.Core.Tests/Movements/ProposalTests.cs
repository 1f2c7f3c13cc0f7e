using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Movements.Proposals;
using ThiDua.Core.Organizations;
using ThiDua.Papers.Reading;

namespace ThiDua.Core.Tests.Movements;

/// <summary>What a reading proposes, without a database: every text here is invented.</summary>
public sealed class ProposalTests
{
    private static readonly ProposalContext Context = new(
        "Sở Khoa học và Công nghệ tỉnh Lam Giang",
        "Sở KH&CN",
        [new(Guid.NewGuid(), "Văn phòng", null), new(Guid.NewGuid(), "Trung tâm Thông tin và Ứng dụng", "TTTTƯD"), new(Guid.NewGuid(), "Phòng Quản lý khoa học", null)],
        [new(Guid.NewGuid(), "Lê Thị Thu Hà"), new(Guid.NewGuid(), "Phạm Văn Đạt")],
        [new("bang_khen_tinh", "Bằng khen", AuthorityLevel.Province), new("giay_khen_so", "Giấy khen", AuthorityLevel.Department), new("giay_khen_xa", "Giấy khen", AuthorityLevel.Commune)],
        []);

    [Fact]
    public void The_sample_plan_names_a_person_and_units_and_hides_nothing_it_added()
    {
        var proposed = Propose(SamplePlan.Text);
        var plan = proposed.Plan;
        plan.Assignments.ShouldContain(a => a.PersonId == Context.People[0].Id);
        proposed.Doubts.ShouldContain(d => d.Why.Contains("Lê Thị Thu Hà"));
        plan.Assignments.ShouldContain(a => a.UnitId == Context.Units[1].Id && a.Kind == AssignmentKind.Publicity);
        plan.Assignments.ShouldContain(a => a.UnitId == Context.Units[0].Id);
        plan.Papers.Select(p => (p.Kind, p.Level)).ShouldBe([(PaperKind.Submission, PaperLevel.Batch), (PaperKind.Minutes, PaperLevel.Batch), (PaperKind.AchievementReport, PaperLevel.Nomination)]);
        plan.Papers[0].UnitKinds.ShouldBe([UnitKind.Subordinate, UnitKind.TradeUnion, UnitKind.YouthUnion]);
        plan.Targets.Single().ShouldSatisfyAllConditions(t => t.Value.ShouldBe(60), t => t.PeriodEnd.ShouldBe(new DateOnly(2027, 6, 30)));
        plan.Slogan.ShouldStartWith("Toàn Sở đoàn kết");
        plan.SloganDisplay.ShouldNotBeNull();
        plan.Deadlines.Where(d => d.Audience == DeadlineAudience.Office).Select(d => (d.Kind, d.Semantic)).ShouldBe(
            [(DeadlineKind.OfficeReview, DeadlineSemantic.NoLaterThan), (DeadlineKind.Council, DeadlineSemantic.Before)]);
        plan.PlanNumber.ShouldBeNull();
        plan.PlanDate.ShouldBeNull();
        plan.ParentPlan.ShouldStartWith("Kế hoạch số 318/KH-UBND");
    }

    [Fact]
    public void Every_place_lies_in_the_text_and_holds_its_fact()
    {
        var proposed = Propose(SamplePlan.Text);
        foreach (var criterion in proposed.Plan.Criteria)
        {
            var place = proposed.RowPlaces[criterion.Id];
            SamplePlan.Text[place.Start..place.End].ShouldBe(criterion.Text);
        }

        var title = proposed.Places[nameof(MovementPlan.Title)];
        SamplePlan.Text[title.Start..title.End].ShouldBe(proposed.Plan.Title);
    }

    [Fact]
    public void A_form_without_its_decree_is_doubted_not_guessed()
    {
        var proposed = new ProposedPlan();
        var id = Guid.NewGuid();
        var paper = PaperProposal.Of("Báo cáo thành tích theo Mẫu số 07", new DossierPaperDetail(0, [], "Mẫu số 07", null), id, proposed, Context);
        paper.ReportFormId.ShouldBeNull();
        proposed.Doubts.Single().Fact.ShouldBe(id.ToString());
    }

    [Fact]
    public void A_text_too_long_for_its_place_is_cut_and_said()
    {
        var proposed = new ProposedPlan();
        proposed.Fit(new string('a', 501), 500, "Title", "Trích yếu")!.Length.ShouldBe(500);
        proposed.Doubts.Single().Why.ShouldContain("501");
    }

    [Theory]
    [InlineData("Các phòng chuyên môn, Văn phòng Sở")]
    [InlineData("Văn phòng và Trung tâm Thông tin và Ứng dụng")]
    [InlineData("Sở Nội vụ")]
    public void A_list_or_a_stranger_is_no_unit_of_ours(string words) => NameMatching.Unit(words, Context).ShouldBeNull();

    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2021-06", "2021-06-01", "2021-06-30")]
    [InlineData("2025-Q2", "2025-04-01", "2025-06-30")]
    [InlineData("2020-10-13T09:00", "2020-10-13", "2020-10-13")]
    [InlineData("2024-02-30", null, null)]
    [InlineData("năm nay", null, null)]
    public void A_cut_date_is_its_span(string iso, string? first, string? last)
    {
        IsoDays.First(iso)?.ToString("yyyy-MM-dd", null).ShouldBe(first);
        IsoDays.Last(iso)?.ToString("yyyy-MM-dd", null).ShouldBe(last);
    }

    [Fact]
    public void A_real_plan_keeps_joint_and_separate_ceilings_apart()
    {
        Assert.SkipWhen(SharedPlan("002_87434d00088fd060.txt") is null, "The shared plans do not lie beside this checkout.");
        var plan = Propose(SharedPlan("002_87434d00088fd060.txt")!).Plan;
        plan.AwardOffers.Select(o => (o.AwardCode, o.MaxTotal, o.MaxCollectives, o.MaxIndividuals)).ShouldBe(
            [("bang_khen_tinh", 10, null, null), ("giay_khen_so", null, 5, 10)]);
        plan.Deadlines.ShouldBeEmpty();
        plan.Papers.ShouldBeEmpty();
        plan.CollectiveLogic.ShouldBe(CriterionLogic.OneOf);
        (plan.PeriodStart, plan.PeriodEnd).ShouldBe((new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)));
    }

    private static ProposedPlan Propose(string text)
    {
        var read = PlanText.Of(text);
        return PlanProposal.Of(new PlanReading(read, PlanReader.Read(read)), Context);
    }

    private static string? SharedPlan(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var file = Path.Combine(at.FullName, "shared", "plans", name);
            if (File.Exists(file))
            {
                return File.ReadAllText(file);
            }
        }

        return null;
    }
}
