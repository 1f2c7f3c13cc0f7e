using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Core.Records.Papers;
using ThiDua.Core.Records.Register;
using ThiDua.Core.Reports;
using ThiDua.Core.Tests.Decisions;
using ThiDua.Core.Wordings;
using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Templates;

namespace ThiDua.Core.Tests.Registers;

/// <summary>A paper from draft to issue, and the paper that corrects it.</summary>
public sealed class OwnPaperTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly DateOnly Today = new(2025, 9, 10);
    private readonly TestOffice office = new(database, Today);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_draft_bears_no_number_and_its_mark_and_an_issued_paper_stays_byte_for_byte()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        var id = await SavedAsync(scene, Typed(scene));
        var draft = (await FindAsync(id, scene.Officer)).ShouldNotBeNull();
        (draft.State, draft.Reference, draft.Html.Contains("vb-du-thao", StringComparison.Ordinal)).ShouldBe((PaperState.Draft, "…/TB-SKHCN", true));
        (await IssueAsync(id, scene.Officer, "7")).ShouldSucceed().Warning.ShouldNotBeNull().ShouldContain("01-06");
        var issued = (await FindAsync(id, scene.Officer)).ShouldNotBeNull();
        (issued.Reference, issued.Html.Contains("vb-du-thao", StringComparison.Ordinal), issued.Html.Contains("07/TB-SKHCN", StringComparison.Ordinal)).ShouldBe(("07/TB-SKHCN", false, true));
        issued.Grounds!.Texts.Select(t => t.Code).ShouldBe(["luat_2022"]);
        var row = await office.WithDbAsync(db => db.OwnPapers.AsNoTracking().SingleAsync(p => p.Id == id));
        var rewritten = PaperBytes.Of(PaperJson.ReadPaper(row.Model!), "x");
        (await HashAsync(row.DocxFileId!.Value), await HashAsync(row.PdfFileId!.Value)).ShouldBe((HashOf(rewritten.Docx.Bytes), HashOf(rewritten.Pdf.Bytes)));
        var line = (await office.RunAsync((RegisterQuery q) => q.PageAsync(new RegisterFilter { Text = "7/TB" }, scene.Officer, default))).Rows.ShouldHaveSingleItem();
        (line.PaperUrl, line.FileId, line.EnteredBy).ShouldBe(($"/van-ban/{id}", row.DocxFileId, "Trần Thị Thu"));
        (await office.RunAsync((PaperCaseQuery q) => q.DraftAsync(id, true, scene.Officer, default))).ShouldBeNull();
    }

    [Fact]
    public async Task An_issued_or_cancelled_paper_is_not_changed_by_anybody()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        var (issued, cancelled) = (await SavedAsync(scene, Typed(scene)), await SavedAsync(scene, Typed(scene)));
        (await IssueAsync(issued, scene.Officer, "3")).ShouldSucceed();
        (await CancelAsync(cancelled, scene.Officer, "")).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Reason");
        (await CancelAsync(cancelled, scene.Officer, "Không còn cần")).ShouldSucceed();
        (await SaveAsync(scene, Typed(scene) with { PaperId = issued })).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
        (await IssueAsync(cancelled, scene.Officer, "9")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
        (await CancelAsync(issued, scene.Officer, "Thôi")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
        foreach (var sql in new[] { "update records.paper set abstract = 'khác'", "delete from records.paper" })
        {
            (await Should.ThrowAsync<PostgresException>(() => office.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(sql)))).ConstraintName.ShouldBe("paper_stands");
        }
    }

    [Fact]
    public async Task A_number_is_given_once_in_its_series_and_runs_with_the_days()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        (await IssueAsync(await SavedAsync(scene, Typed(scene)), scene.Officer, "5", Today.AddDays(-3))).ShouldSucceed();
        var second = await SavedAsync(scene, Typed(scene));
        (await IssueAsync(second, scene.Officer, "05")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NumberTaken>();
        (await IssueAsync(second, scene.Officer, "4")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NumberOutOfOrder>();
        (await IssueAsync(second, scene.Officer, "không số", Today.AddDays(1))).Refusals.Select(r => r.Field).ShouldBe(["Number", "IssuedOn"]);
        (await IssueAsync(second, scene.Officer, "4", reason: "Văn thư cấp số trước, ký sau")).ShouldSucceed();
    }

    [Fact]
    public async Task A_correction_is_a_new_paper_that_points_to_the_old_one_and_is_not_earlier()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        var old = await SavedAsync(scene, Typed(scene));
        (await IssueAsync(old, scene.Officer, "2")).ShouldSucceed();
        var entry = (await FindAsync(old, scene.Officer))!.EntryId!.Value;
        (await SaveAsync(scene, Typed(scene) with { Type = PaperType.Plan, AmendsId = entry })).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Type");
        var letter = await SavedAsync(scene, Typed(scene) with { Type = PaperType.OfficialLetter, Symbol = "SKHCN-VP", Addressees = "Các phòng", AmendsId = entry });
        (await IssueAsync(letter, scene.Officer, "8", Today.AddDays(-1))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("IssuedOn");
        (await IssueAsync(letter, scene.Officer, "8")).ShouldSucceed();
        var line = (await office.RunAsync((RegisterCaseQuery q) => q.FindAsync(entry, scene.Officer, default))).ShouldNotBeNull();
        (line.AmendedBy.Single().Reference, line.File!.IsIntact, line.File.MayOpen).ShouldBe(("08/SKHCN-VP", true, true));
    }

    [Fact]
    public async Task A_paper_drawn_up_from_records_takes_the_same_way_and_is_not_edited_word_by_word()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        var paper = (await office.RunAsync((ReportPapersQuery q) => q.ToNumberAsync(scene.MovementId, scene.Officer, default))).ShouldNotBeNull();
        var ready = new ReadyPaper(PaperType.Report, scene.MovementId, "Kết quả phong trào", paper);
        (await office.RunAsync((DraftReadyPaper o) => o.ExecuteAsync(ready, scene.Accountant, default))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
        var id = (await office.RunAsync((DraftReadyPaper o) => o.ExecuteAsync(ready, scene.Officer, default))).ShouldSucceed().PaperId;
        (await SaveAsync(scene, Typed(scene) with { PaperId = id })).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
        (await office.RunAsync((DraftReadyPaper o) => o.ExecuteAsync(ready, scene.Officer, default))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<AlreadyDrafted>();
        var gap = ready with { Paper = paper with { Body = [.. paper.Body, new Paragraph($"Hạn {PaperGaps.Mark("hạn góp ý")}.")] } };
        (await office.RunAsync((DraftReadyPaper o) => o.ExecuteAsync(gap, scene.Officer, default))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<PaperHasGaps>();
        (await IssueAsync(id, scene.Officer, "21")).ShouldSucceed();
        var issued = (await FindAsync(id, scene.Officer)).ShouldNotBeNull();
        (issued.Reference, issued.MayEdit, issued.Html.Contains("21/BC-SKHCN", StringComparison.Ordinal), issued.SignerName).ShouldBe(("21/BC-SKHCN", false, true, "Hoàng Văn Sơn"));
    }

    [Fact]
    public async Task Everything_wrong_with_a_draft_is_said_at_once_and_who_may_not_draft_drafts_nothing()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        var empty = await SaveAsync(scene, new SavePaperRequest());
        empty.Refusals.Select(r => r.Field).ShouldBe(["Type", "Symbol", "Text", "Addressees", "Abstract", "SignerPosition", "SignerName"], ignoreOrder: true);
        var wrong = await SaveAsync(scene, Typed(scene) with { Symbol = "TB SKHCN", Abstract = new string('x', 600), LegalBases = "Luật Thi đua", MovementId = Guid.NewGuid(), Recipients = new string('a', 400) });
        wrong.Refusals.Select(r => r.Field).ShouldBe(["Symbol", "Recipients", "LegalBases", "Abstract", "MovementId"], ignoreOrder: true);
        (await office.RunAsync((SavePaper o) => o.ExecuteAsync(Typed(scene), scene.Accountant, default))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
        var (_, elsewhere) = await new TestData(office).AgencyAsync("Sở khác");
        var stranger = await new TestData(office).ActorAsync(Role.StandingOfficer, elsewhere);
        var id = await SavedAsync(scene, Typed(scene));
        (await FindAsync(id, stranger)).ShouldBeNull();
        (await IssueAsync(id, stranger, "1")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();
        (await office.RunAsync(async (SavePaper o) => await o.ExecuteAsync(Typed(scene) with { PaperId = id, Version = 1, Abstract = "Khác" }, scene.Officer, default))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<ChangedMeanwhile>();
    }

    private static SavePaperRequest Typed(DecisionScene scene) => new()
    {
        Type = PaperType.Notice,
        Symbol = "TB-SKHCN",
        MovementId = scene.MovementId,
        Abstract = "Kết quả xét khen thưởng",
        LegalBases = "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
        Text = "1. Kết quả xét\nCó 05 cá nhân đạt.",
        Recipients = "UBND tỉnh (để b/c)\nCác phòng",
        SignerPosition = "Giám đốc",
        SignerName = "Hoàng Văn Sơn",
    };

    private Task<Result<PaperSaved>> SaveAsync(DecisionScene scene, SavePaperRequest request) => office.RunAsync((SavePaper o) => o.ExecuteAsync(request, scene.Officer, default));

    private async Task<Guid> SavedAsync(DecisionScene scene, SavePaperRequest request) => (await SaveAsync(scene, request)).ShouldSucceed().PaperId;

    private Task<PaperCase?> FindAsync(Guid id, Actor actor) => office.RunAsync((PaperCaseQuery q) => q.FindAsync(id, actor, default));

    private Task<Result<Done>> CancelAsync(Guid id, Actor actor, string reason) =>
        office.RunAsync(async (CancelPaper o) => await o.ExecuteAsync(new CancelPaperRequest(id, await VersionAsync(id), reason), actor, default));

    private Task<Result<PaperIssued>> IssueAsync(Guid id, Actor actor, string number, DateOnly? day = null, string? reason = null) =>
        office.RunAsync(async (IssuePaper o) => await o.ExecuteAsync(
            new IssuePaperRequest { PaperId = id, Version = await VersionAsync(id), Number = number, IssuedOn = day ?? Today, NumberOrderReason = reason }, actor, default));

    private Task<uint> VersionAsync(Guid id) => office.WithDbAsync(db => db.OwnPapers.Where(p => p.Id == id).Select(p => p.Version).SingleAsync());

    private Task<string> HashAsync(Guid file) => office.WithDbAsync(db => db.StoredFiles.Where(f => f.Id == file).Select(f => f.Sha256).SingleAsync());

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
}
