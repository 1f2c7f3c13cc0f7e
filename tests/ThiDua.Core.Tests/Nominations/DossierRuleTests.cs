using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Papers;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Core.Tests.Nominations;

public sealed class DossierRuleTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly Guid Agency = Guid.CreateVersion7();
    private readonly TestOffice office = new(database, NominationScene.Today);
    private IReadOnlyList<DossierRuleRow> rows = [];

    public async ValueTask InitializeAsync() => rows = await office.RunAsync<DossierRuleQuery, IReadOnlyList<DossierRuleRow>>(q => q.RowsAsync(default));

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Theory]
    [InlineData("2023-12-31", "Nghị định 91/2017")]
    [InlineData("2024-01-01", "Nghị định 98/2023")]
    [InlineData("2025-06-30", "Nghị định 98/2023")]
    [InlineData("2025-07-01", "Nghị định 152/2025")]
    [InlineData("2026-10-01", "Luật 06/2026")]
    public void The_regime_of_the_day_speaks(string day, string text) => Certificate(day)!.Citation.ShouldContain(text);

    [Theory]
    [InlineData("2025-06-30", false)]
    [InlineData("2025-07-01", true)]
    public void Since_July_2025_the_agencys_own_row_decides_on_a_Giay_khen(string day, bool own)
    {
        rows = [.. rows, Own(["pdf", "docx"])];
        Certificate(day)!.Formats.Count.ShouldBe(own ? 2 : 0);
    }

    [Fact]
    public void Another_agencys_row_says_nothing_here()
    {
        rows = [.. rows, Own(["docx"]) with { AgencyId = Guid.CreateVersion7() }];
        Certificate("2026-06-01")!.Scope.ShouldBe(RuleScope.National);
    }

    [Fact]
    public void For_awards_of_the_state_the_law_stands_whatever_the_agency_writes()
    {
        rows = [.. rows, Own(["docx"]) with { AwardCode = null, AwardClass = AwardClass.Form }];
        DossierRuleChoosing.For(new DossierCase("huan_chuong", AwardClass.Form, AuthorityLevel.State, DossierRoute.Normal, Proposer.Unit, Agency, new DateOnly(2026, 6, 1)), rows)!
            .ShouldSatisfyAllConditions(r => r.Scope.ShouldBe(RuleScope.National), r => r.Copies.ShouldBe("01 bộ bản chính, tệp pdf"));
    }

    [Theory]
    [InlineData("2023-12-31", null)]
    [InlineData("2024-01-01", "Nghị định 98/2023/NĐ-CP, Điều 40")]
    [InlineData("2026-01-01", "Quyết định 01/2026/QĐ-TTg, Điều 4")]
    [InlineData("2027-02-28", "Quyết định 01/2026/QĐ-TTg, Điều 4")]
    [InlineData("2027-03-01", null)]
    public void The_simple_route_is_open_on_the_days_of_its_rows(string day, string? citation)
    {
        var rule = Certificate(day, DossierRoute.Simple);
        (rule?.Citation.Contains(citation ?? "?", StringComparison.Ordinal)).ShouldBe(citation is null ? null : true);
        rule?.Parts.Select(p => p.Kind).ShouldBe([PaperKind.Submission, PaperKind.AchievementReport]);
    }

    [Fact]
    public async Task A_plan_without_papers_gets_those_of_its_awards_with_todays_forms()
    {
        var scene = await NominationScene.SetAsync(office);
        var papers = await office.RunAsync<DossierRuleQuery, LegalPapers>(q => q.PapersForPlanAsync(scene.MovementId, ["giay_khen_so", "bang_khen_tinh"], default));
        papers.Papers.Select(p => p.Kind).ShouldBe([PaperKind.Submission, PaperKind.Minutes, PaperKind.AchievementReport, PaperKind.Other]);
        papers.Papers[2].FormText.ShouldBe("Mẫu 08 Nghị định 152/2025/NĐ-CP");
        papers.Citations.ShouldHaveSingleItem().ShouldContain("Điều 84 khoản 2");
    }

    [Fact]
    public async Task A_simple_dossier_owes_the_short_report_and_no_minutes()
    {
        var scene = await NominationScene.SetAsync(office);
        var proposed = NominationScene.Must(await scene.ProposeAsync(scene.AnhId));
        NominationScene.Must(await ChooseAsync(scene, proposed.NominationId, "dot_xuat"));
        var dossier = (await office.RunAsync<DossierQuery, Dossier?>(q => q.FindAsync(proposed.NominationId, scene.Head, default)))!;
        dossier.ShouldSatisfyAllConditions(
            d => d.Form.Name.ShouldBe("Mẫu 06, Nghị định 152/2025/NĐ-CP"),
            d => d.Sections.Select(s => s.Code).ShouldBe(["so_luoc", "ket_qua"]),
            d => d.BatchChecklist.ShouldNotContain(i => i.SubjectId == scene.MinutesPaperId),
            d => d.PaperRule!.Citation.ShouldContain("Điều 4"));
    }

    [Fact]
    public async Task One_full_dossier_in_the_batch_keeps_the_minutes_owed()
    {
        var scene = await NominationScene.SetAsync(office);
        var proposed = NominationScene.Must(await scene.ProposeAsync(scene.AnhId));
        NominationScene.Must(await ChooseAsync(scene, proposed.NominationId, "dot_xuat"));
        NominationScene.Must(await scene.ProposeAsync(scene.BinhId));
        var dossier = (await office.RunAsync<DossierQuery, Dossier?>(q => q.FindAsync(proposed.NominationId, scene.Head, default)))!;
        dossier.BatchChecklist.ShouldContain(i => i.SubjectId == scene.MinutesPaperId && !i.Done);
    }

    [Fact]
    public async Task A_case_that_the_law_does_not_name_is_refused_with_the_clause()
    {
        var scene = await NominationScene.SetAsync(office);
        var proposed = NominationScene.Must(await scene.ProposeAsync(scene.AnhId));
        (await ChooseAsync(scene, proposed.NominationId, "tuy_y")).Refusals.ShouldHaveSingleItem().Field.ShouldBe("SimpleCase");
        office.Clock.MoveTo(new DateOnly(2027, 3, 1));
        (await ChooseAsync(scene, proposed.NominationId, "dot_xuat")).Refusals.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(r => r.ShouldBeOfType<SimpleRouteClosed>(), r => r.Clause.ShouldBe("Luật 06/2022/QH15, Điều 85 khoản 1"));
    }

    [Fact]
    public async Task What_the_law_asks_and_the_plan_left_out_is_named()
    {
        var scene = await NominationScene.SetAsync(office);
        var proposed = NominationScene.Must(await scene.ProposeAsync(scene.AnhId));
        await scene.ChangeAsync(db => db.Remove(db.RequiredPapers.Single(p => p.Id == scene.MinutesPaperId)));
        var dossier = (await office.RunAsync<DossierQuery, Dossier?>(q => q.FindAsync(proposed.NominationId, scene.Head, default)))!;
        dossier.AskedByLaw.Select(p => p.Kind).ShouldBe([PaperKind.Minutes]);
    }

    [Fact]
    public async Task A_change_of_law_shows_in_what_each_open_dossier_is_made_of()
    {
        var scene = await NominationScene.SetAsync(office);
        var proposed = NominationScene.Must(await scene.ProposeAsync(scene.AnhId));
        var before = await SnapshotAsync(proposed.NominationId);
        await scene.ChangeAsync(db => db.Add(new DossierRule
        {
            Id = Guid.CreateVersion7(), Scope = RuleScope.Agency, AgencyId = scene.AgencyId, AwardCode = "giay_khen_so", Route = DossierRoute.Normal, Proposer = Proposer.Unit,
            Parts = ["bao_cao_phong_trao"], Sets = 2, ValidFrom = new DateOnly(2026, 1, 1), Citation = "Quyết định của Sở", Certainty = Certainty.Confirmed,
        }));
        var after = await SnapshotAsync(proposed.NominationId);
        (before.Value, after.Value).ShouldBe((
            "Tờ trình đề nghị khen thưởng; Biên bản họp xét thi đua, khen thưởng; Báo cáo thành tích", "Báo cáo thành tích; 02 bộ bản chính"));
    }

    [Fact]
    public async Task A_rule_names_only_papers_of_the_catalogue()
    {
        var refused = await Should.ThrowAsync<Npgsql.PostgresException>(() => office.WithDbAsync(db => db.Database.ExecuteSqlAsync(
            $"update law.dossier_rule set parts = array['khong_co']")));
        refused.ConstraintName.ShouldBe("dossier_rule_parts_known");
    }

    [Fact]
    public async Task Every_form_has_sections_and_every_purpose_of_the_code_is_a_row()
    {
        var forms = await office.WithDbAsync(db => db.ReportForms.Select(f => new { f.Id, f.FormNumber, f.DocumentCode, Sections = db.Set<ReportFormSection>().Count(s => s.FormId == f.Id) }).ToListAsync());
        forms.Where(f => f.Sections == 0).Select(f => $"{f.DocumentCode} {f.FormNumber}").ShouldBeEmpty();
        (await office.WithDbAsync(db => db.Database.SqlQuery<string>($"select code as \"Value\" from law.report_purpose").ToListAsync())).Order(StringComparer.Ordinal)
            .ShouldBe(Enum.GetValues<ReportPurpose>().Select(p => EnumText.Of(p)).Order(StringComparer.Ordinal));
    }

    private async Task<LawImpactLine> SnapshotAsync(Guid id) =>
        (await office.RunAsync<DossierPapersImpact, IReadOnlyList<LawImpactLine>>(s => s.SnapshotAsync(default))).Single(l => l.Id == id);

    private Task<Result<Done>> ChooseAsync(NominationScene scene, Guid id, string? simple) => office.RunAsync<ChooseRoute, Result<Done>>(async o =>
        await o.ExecuteAsync(new ChooseRouteRequest(id, (await scene.DossierAsync(id)).Version, simple), scene.Head, default));

    private DossierRuleRow? Certificate(string day, DossierRoute route = DossierRoute.Normal) => DossierRuleChoosing.For(
        new DossierCase("giay_khen_so", AwardClass.Form, AuthorityLevel.Department, route, Proposer.Unit, Agency, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), rows);

    private static DossierRuleRow Own(IReadOnlyList<string> formats) => new()
    {
        Id = Guid.CreateVersion7(), Scope = RuleScope.Agency, AgencyId = Agency, AwardCode = "giay_khen_so", Route = DossierRoute.Normal, From = new DateOnly(2024, 1, 1),
        Citation = "Quyết định của Sở", Certainty = Certainty.Confirmed, Sets = 1, Formats = formats,
    };
}
