using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Tests.Nominations;

public sealed class ReportTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
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
    public async Task Saving_goes_on_from_the_revision_the_page_shows()
    {
        NominationScene.Must(await scene.SaveAsync(dossier.NominationId, "ket_qua", "Một", 0)).Revision.ShouldBe(1);
        NominationScene.Must(await scene.SaveAsync(dossier.NominationId, "ket_qua", "Một, hai", 1)).Revision.ShouldBe(2);
        (await BodyAsync("ket_qua")).ShouldBe("Một, hai");
    }

    [Fact]
    public async Task Saving_the_same_text_again_changes_nothing()
    {
        await scene.SaveAsync(dossier.NominationId, "ket_qua", "Một", 0);
        NominationScene.Must(await scene.SaveAsync(dossier.NominationId, "ket_qua", "Một", 0)).Revision.ShouldBe(1);
    }

    [Fact]
    public async Task A_tab_that_shows_an_older_text_is_refused_and_handed_what_the_other_saved()
    {
        await scene.SaveAsync(dossier.NominationId, "ket_qua", "Thẻ thứ nhất", 0);
        var refusal = (await scene.SaveAsync(dossier.NominationId, "ket_qua", "Thẻ thứ hai", 0)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<SectionSavedElsewhere>();
        refusal.Body.ShouldBe("Thẻ thứ nhất");
        refusal.SavedBy.ShouldBe("Vũ Văn Bình");
        (await BodyAsync("ket_qua")).ShouldBe("Thẻ thứ nhất");
        NominationScene.Must(await scene.SaveAsync(dossier.NominationId, "ket_qua", "Thẻ thứ hai", refusal.Revision));
        (await BodyAsync("ket_qua")).ShouldBe("Thẻ thứ hai");
    }

    [Fact]
    public async Task Of_many_tabs_saving_at_once_one_wins_and_nobody_is_overwritten_unseen()
    {
        var saves = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => scene.SaveAsync(dossier.NominationId, "ket_qua", $"Thẻ {i}", 0)));
        var winner = saves.Select((save, i) => (save, i)).Where(x => x.save.Succeeded).ShouldHaveSingleItem();
        (await BodyAsync("ket_qua")).ShouldBe($"Thẻ {winner.i}");
    }

    [Fact]
    public async Task The_nominee_writes_the_report_but_does_not_change_the_award_asked()
    {
        NominationScene.Must(await scene.SaveAsync(dossier.NominationId, "so_luoc", "Sinh năm 1990", 0, scene.Nominee));
        var version = (await scene.DossierAsync(dossier.NominationId)).Version;
        var edit = await office.RunAsync<EditNomination, Result<Done>>(o => o.ExecuteAsync(
            new EditNominationRequest { NominationId = dossier.NominationId, Version = version, AwardOfferId = scene.MeritId }, scene.Nominee, default));
        edit.Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
    }

    [Fact]
    public async Task Another_unit_neither_reads_nor_writes_the_dossier()
    {
        (await scene.SaveAsync(dossier.NominationId, "so_luoc", "Lạ", 0, scene.CentreHead)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();
        (await office.RunAsync<DossierQuery, Dossier?>(q => q.FindAsync(dossier.NominationId, scene.CentreHead, default))).ShouldBeNull();
    }

    [Fact]
    public async Task A_section_that_the_form_does_not_have_is_refused() =>
        (await scene.SaveAsync(dossier.NominationId, "la", "x", 0)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_with_its_length() =>
        (await scene.SaveAsync(dossier.NominationId, "ket_qua", new string('a', 20_001), 0)).Refusals.ShouldHaveSingleItem().Sentence.ShouldContain("20001 ký tự");

    [Fact]
    public async Task What_was_sent_is_frozen()
    {
        var another = await NominationScene.SetAsync(office);
        var sent = await another.SentAsync(another.AnhId);
        (await another.SaveAsync(sent.NominationId, "ket_qua", "Sửa sau khi gửi", 1)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
    }

    [Fact]
    public async Task A_result_taken_before_the_half_year_ends_is_an_estimate_though_nobody_said_so()
    {
        NominationScene.Must(await scene.RecordAsync(dossier.NominationId, 62.5m, NominationScene.Today));
        var row = await office.WithDbAsync(db => db.TargetResults.AsNoTracking().SingleAsync(r => r.NominationId == dossier.NominationId));
        row.IsEstimated.ShouldBeTrue();
        row.Value.ShouldBe(62.5m);
    }

    [Fact]
    public async Task A_result_of_tomorrow_or_below_nothing_is_refused_at_its_field()
    {
        (await scene.RecordAsync(dossier.NominationId, 10, NominationScene.Today.AddDays(1))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Results[0].AsOf");
        (await scene.RecordAsync(dossier.NominationId, -1, NominationScene.Today)).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Results[0].Value");
    }

    [Fact]
    public async Task A_criterion_ticked_without_evidence_is_refused_at_its_field()
    {
        var result = await TickAsync(new CriterionTick { CriterionId = scene.CriterionId, Met = true });
        result.Refusals.ShouldHaveSingleItem().Field.ShouldBe("Ticks[0].Evidence");
    }

    [Fact]
    public async Task A_tick_from_an_old_page_does_not_overwrite_a_newer_one()
    {
        NominationScene.Must(await TickAsync(new CriterionTick { CriterionId = scene.CriterionId, Met = true, Evidence = "Quyết định số 5" }));
        (await TickAsync(new CriterionTick { CriterionId = scene.CriterionId, Met = false, Evidence = "Chưa có" })).Refusals.ShouldHaveSingleItem().ShouldBeOfType<ChangedMeanwhile>();
    }

    [Fact]
    public async Task Uploading_the_report_switches_the_way_of_reporting_and_the_text_stays()
    {
        await scene.SaveAsync(dossier.NominationId, "ket_qua", "Đã viết", 0);
        NominationScene.Must(await scene.AttachAsync(dossier.BatchId, dossier.NominationId, scene.ReportPaperId));
        var page = await office.RunAsync<DossierQuery, Dossier?>(q => q.FindAsync(dossier.NominationId, scene.Nominee, default));
        page!.ReportMode.ShouldBe(ReportMode.Uploaded);
        page.Sections.Single(s => s.Code == "ket_qua").Body.ShouldBe("Đã viết");
        page.Form.Name.ShouldBe("Mẫu 08, Nghị định 152/2025/NĐ-CP");
    }

    [Fact]
    public async Task A_paper_leaned_on_by_a_tick_can_go_and_the_note_stays()
    {
        var paper = NominationScene.Must(await scene.AttachAsync(dossier.BatchId, dossier.NominationId, null, title: "Quyết định công nhận"));
        NominationScene.Must(await TickAsync(new CriterionTick { CriterionId = scene.CriterionId, Met = true, Evidence = "Xem quyết định", PaperId = paper.PaperId }));
        NominationScene.Must(await office.RunAsync<RemovePaper, Result<Done>>(o => o.ExecuteAsync(new RemovePaperRequest(paper.PaperId), scene.Head, default)));
        var check = await office.WithDbAsync(db => db.CriterionChecks.AsNoTracking().SingleAsync(c => c.NominationId == dossier.NominationId && c.CriterionId == scene.CriterionId));
        check.PaperId.ShouldBeNull();
        check.Evidence.ShouldBe("Xem quyết định");
    }

    [Fact]
    public async Task Files_are_read_by_those_who_read_the_dossier_and_by_nobody_else()
    {
        var paper = NominationScene.Must(await scene.AttachAsync(dossier.BatchId, dossier.NominationId, null, title: "Ảnh chụp"));
        var fileId = await office.WithDbAsync(db => db.NominationPapers.Where(p => p.Id == paper.PaperId).Select(p => p.FileId).SingleAsync());
        foreach (var (actor, may) in new[] { (scene.Head, true), (scene.Officer, true), (scene.Nominee, true), (scene.CentreHead, false) })
        {
            (await office.RunAsync<NominationFiles, bool>(g => g.MayReadAsync(actor, fileId, default))).ShouldBe(may, actor.Name);
        }
    }

    private Task<Result<Done>> TickAsync(CriterionTick tick) =>
        office.RunAsync<TickCriteria, Result<Done>>(o => o.ExecuteAsync(new TickCriteriaRequest(dossier.NominationId, [tick]), scene.Head, default));

    private Task<string> BodyAsync(string code) =>
        office.WithDbAsync(db => db.ReportSections.Where(s => s.NominationId == dossier.NominationId && s.Code == code).Select(s => s.Body).SingleAsync());
}
