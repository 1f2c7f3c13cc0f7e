using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Papers;
using ThiDua.Core.Records.Register;
using ThiDua.Core.Reports;
using ThiDua.Core.Reports.Narratives;
using ThiDua.Core.Tests.Decisions;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Tests.Reports;

/// <summary>Báo cáo sơ kết, tổng kết, đột xuất: written, kept, and given a number.</summary>
public sealed class NarrativeReportTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly DateOnly Today = new(2025, 9, 10);
    private readonly TestOffice office = new(database, Today);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task What_was_written_stands_in_the_paper_line_by_line_and_the_other_kinds_stay_empty()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        var before = (await FindAsync(scene, scene.Officer))!;
        (before.Version, before.Text.Results).ShouldBe((0u, ""));
        before.Text.About.ShouldContain("phong trào");
        (await SaveAsync(scene, Typed(scene, 0))).ShouldSucceed();

        var view = (await FindAsync(scene, scene.Officer))!;
        view.Text.Results.ShouldBe("Có 12 đơn vị tham gia.\nĐã công nhận 05 sáng kiến.");
        var html = HtmlWriter.Write(view.Paper.Paper);
        html.ShouldContain("Có 12 đơn vị tham gia.");
        html.ShouldContain("vb-du-thao", customMessage: "it has no number yet");
        (await FindAsync(scene, scene.Officer, NarrativeReportKind.Final))!.SavedAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_later_saving_needs_what_the_page_showed_and_wrong_fields_are_said_at_once()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        (await SaveAsync(scene, Typed(scene, 0))).ShouldSucceed();
        var seen = (await FindAsync(scene, scene.Officer))!.Version;
        (await SaveAsync(scene, Typed(scene, seen) with { Tasks = "Mở rộng phong trào" })).ShouldSucceed();
        (await SaveAsync(scene, Typed(scene, seen) with { Tasks = "Khác" })).Refusals.ShouldHaveSingleItem().ShouldBeOfType<ChangedMeanwhile>();
        (await FindAsync(scene, scene.Officer))!.Text.Tasks.ShouldBe("Mở rộng phong trào");

        var wrong = Typed(scene, seen) with { About = " ", Occasion = new string('x', 501), Addressee = null, Limits = new string('y', 20_001) };
        (await SaveAsync(scene, wrong)).Refusals.Select(r => r.Field).ShouldBe(["About", "Occasion", "Addressee", "Limits"], ignoreOrder: true);
    }

    [Fact]
    public async Task Only_who_closes_movements_writes_and_another_agency_finds_nothing()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        (await SaveAsync(scene, Typed(scene, 0), scene.Accountant)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
        var (_, elsewhere) = await new TestData(office).AgencyAsync("Sở khác");
        var stranger = await new TestData(office).ActorAsync(Role.StandingOfficer, elsewhere);
        (await SaveAsync(scene, Typed(scene, 0), stranger)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();
        (await FindAsync(scene, stranger)).ShouldBeNull();
    }

    [Fact]
    public async Task A_saved_report_becomes_a_paper_with_a_number_and_without_the_drafts_mark()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        (await SaveAsync(scene, Typed(scene, 0))).ShouldSucceed();
        var paper = (await FindAsync(scene, scene.Officer))!.Paper.Paper;
        var id = (await office.RunAsync((DraftReadyPaper o) => o.ExecuteAsync(new ReadyPaper(PaperType.Report, scene.MovementId, "Sơ kết phong trào", paper), scene.Officer, default))).ShouldSucceed().PaperId;
        var version = (await office.RunAsync((PaperCaseQuery q) => q.FindAsync(id, scene.Officer, default)))!.Version;
        (await office.RunAsync((IssuePaper o) => o.ExecuteAsync(new IssuePaperRequest { PaperId = id, Version = version, Number = "31", IssuedOn = Today }, scene.Officer, default))).ShouldSucceed();
        var issued = (await office.RunAsync((PaperCaseQuery q) => q.FindAsync(id, scene.Officer, default)))!;
        (issued.Reference, issued.Html.Contains("vb-du-thao", StringComparison.Ordinal), issued.Html.Contains("Đã công nhận 05 sáng kiến.", StringComparison.Ordinal)).ShouldBe(("31/BC-SKHCN", false, true));
    }

    [Fact]
    public async Task The_database_keeps_one_report_of_a_kind_in_a_movement()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        (await SaveAsync(scene, Typed(scene, 0))).ShouldSucceed();
        var twice = "insert into reports.narrative_report select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid()))).* from reports.narrative_report r where movement_id = {0}";
        (await Should.ThrowAsync<PostgresException>(() => office.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(twice, scene.MovementId)))).SqlState.ShouldBe(PostgresErrorCodes.UniqueViolation);
    }

    private static SaveNarrativeReportRequest Typed(DecisionScene scene, uint version) => new()
    {
        MovementId = scene.MovementId, Kind = NarrativeReportKind.Interim, Version = version, About = "phong trào thi đua 6 tháng đầu năm 2025", Occasion = "Thực hiện Kế hoạch số 05/KH-SKHCN",
        Addressee = "Ủy ban nhân dân tỉnh Lam Giang", Results = "Có 12 đơn vị tham gia.\n\n  Đã công nhận 05 sáng kiến. ", Limits = "", Tasks = null,
    };

    private Task<Result<Done>> SaveAsync(DecisionScene scene, SaveNarrativeReportRequest request, Actor? by = null) =>
        office.RunAsync((SaveNarrativeReport o) => o.ExecuteAsync(request, by ?? scene.Officer, default));

    private Task<NarrativePage?> FindAsync(DecisionScene scene, Actor actor, NarrativeReportKind kind = NarrativeReportKind.Interim) =>
        office.RunAsync((NarrativeReportQuery q) => q.FindAsync(scene.MovementId, kind, actor, default));
}
