using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Tests.Nominations;

/// <summary>Report, criteria and results in one press: all of it or nothing, and nobody's other part undone.</summary>
public sealed class FillDossierTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly TestOffice office = new(database, NominationScene.Today);
    private NominationScene scene = null!;
    private Proposed dossier = null!;

    public async ValueTask InitializeAsync()
    {
        scene = await NominationScene.SetAsync(office);
        dossier = NominationScene.Must(await scene.ProposeAsync(scene.AnhId));
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task One_press_stores_report_criteria_and_results()
    {
        NominationScene.Must(await FillAsync(Everything()));
        (await SectionsAsync()).ShouldBe(["Số hóa xong"]);
        (await office.WithDbAsync(db => db.CriterionChecks.CountAsync(c => c.NominationId == dossier.NominationId && c.Met))).ShouldBe(1);
        (await office.WithDbAsync(db => db.TargetResults.Where(r => r.NominationId == dossier.NominationId).Select(r => r.Value).SingleAsync())).ShouldBe(62.5m);
        (await HistoryAsync()).ShouldContain("nominations.fill");
    }

    [Fact]
    public async Task One_refusal_leaves_all_three_parts_as_they_were()
    {
        var refused = await FillAsync(Everything() with { Results = [new TypedResult { TargetId = scene.TargetId, Value = -1, AsOf = NominationScene.Today }] });
        refused.Refusals.ShouldHaveSingleItem().Field.ShouldBe("Results[0].Value");
        await NothingStandsAsync();
    }

    [Fact]
    public async Task Every_refusal_is_told_at_once()
    {
        var refused = await FillAsync(Everything() with
        {
            Ticks = [new CriterionTick { CriterionId = scene.CommonCriterionId, Met = true }],
            Results = [new TypedResult { TargetId = scene.TargetId, Value = 1, AsOf = null }],
        });
        refused.Refusals.Select(r => r.Field).ShouldBe(["Ticks[0].Evidence", "Results[0].AsOf"]);
    }

    [Fact]
    public async Task A_section_saved_elsewhere_meanwhile_rolls_back_the_criteria_too()
    {
        await scene.SaveAsync(dossier.NominationId, "ket_qua", "Thẻ khác", 0);
        var refused = await FillAsync(Everything());
        var other = refused.Refusals.ShouldHaveSingleItem().ShouldBeOfType<SectionSavedElsewhere>();
        (other.Body, other.Field).ShouldBe(("Thẻ khác", "Sections[1].Body"));
        (await office.WithDbAsync(db => db.CriterionChecks.AnyAsync(c => c.NominationId == dossier.NominationId))).ShouldBeFalse();
        (await office.WithDbAsync(db => db.TargetResults.AnyAsync(r => r.NominationId == dossier.NominationId))).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_saves_the_report_does_not_undo_a_tick_that_came_meanwhile()
    {
        NominationScene.Must(await FillAsync(Everything()));
        NominationScene.Must(await FillAsync(new FillDossierRequest
        {
            NominationId = dossier.NominationId,
            Sections = [new TypedSection(0, "so_luoc", "Sinh năm 1990", 0)],
            Ticks = [new CriterionTick { CriterionId = scene.CommonCriterionId, Met = false, IsUntouched = true }],
            Results = [new TypedResult { TargetId = scene.TargetId, IsUntouched = true }],
        }));
        (await office.WithDbAsync(db => db.CriterionChecks.CountAsync(c => c.NominationId == dossier.NominationId && c.Met))).ShouldBe(1);
        (await office.WithDbAsync(db => db.TargetResults.AnyAsync(r => r.NominationId == dossier.NominationId))).ShouldBeTrue();
        (await SectionsAsync()).ShouldBe(["Số hóa xong", "Sinh năm 1990"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_press_that_writes_the_report_alone_is_no_line_of_the_history()
    {
        NominationScene.Must(await FillAsync(Everything() with { Ticks = [], Results = [] }));
        (await SectionsAsync()).ShouldBe(["Số hóa xong"]);
        (await HistoryAsync()).ShouldNotContain("nominations.fill");
    }

    [Fact]
    public async Task Another_unit_fills_nothing() =>
        (await office.RunAsync<FillDossier, Result<Done>>(o => o.ExecuteAsync(Everything(), scene.CentreHead, default))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();

    private FillDossierRequest Everything() => new()
    {
        NominationId = dossier.NominationId,
        Sections = [new TypedSection(1, "ket_qua", "Số hóa xong", 0)],
        Ticks = [new CriterionTick { CriterionId = scene.CommonCriterionId, Met = true, Evidence = "Đánh giá cuối năm" }],
        Results = [new TypedResult { TargetId = scene.TargetId, Value = 62.5m, AsOf = NominationScene.Today }],
    };

    private Task<Result<Done>> FillAsync(FillDossierRequest request) => office.RunAsync<FillDossier, Result<Done>>(o => o.ExecuteAsync(request, scene.Head, default));

    private Task<List<string>> SectionsAsync() =>
        office.WithDbAsync(db => db.ReportSections.Where(s => s.NominationId == dossier.NominationId).Select(s => s.Body).ToListAsync());

    private Task<List<string>> HistoryAsync() => office.WithDbAsync(db => db.Set<LedgerSubject>()
        .Where(s => s.Subject == "nomination" && s.SubjectId == dossier.NominationId)
        .Join(db.Set<LedgerProcess>(), s => s.ProcessId, p => p.Id, (s, p) => p.Kind).ToListAsync());

    private async Task NothingStandsAsync()
    {
        (await SectionsAsync()).ShouldBeEmpty();
        (await office.WithDbAsync(db => db.CriterionChecks.AnyAsync(c => c.NominationId == dossier.NominationId))).ShouldBeFalse();
        (await office.WithDbAsync(db => db.TargetResults.AnyAsync(r => r.NominationId == dossier.NominationId))).ShouldBeFalse();
    }
}
