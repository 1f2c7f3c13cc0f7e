using Microsoft.Extensions.DependencyInjection;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Proposals;
using ThiDua.Core.Records.Packs;
using ThiDua.Core.Records.Papers;
using ThiDua.Core.Records.Register;
using ThiDua.Core.Signing;
using ThiDua.Core.Tests.Decisions;
using ThiDua.Core.Tests.Nominations;
using ThiDua.Core.Tests.Nominations.Proposals;
using ThiDua.Core.Tests.Signing;
using ThiDua.Papers.Writing;
using ThiDua.Testing;
using CouncilScene = ThiDua.Core.Tests.Councils.CouncilScene;

namespace ThiDua.Core.Tests.Packs;

/// <summary>What the registers, the units' submissions and the signers put into a pack.</summary>
public sealed class PackSourceTests(TestServer server) : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2025, 9, 10);
    private readonly TestDatabase database = new(server);
    private TestOffice office = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        office = new TestOffice(database, Today);
    }

    public async ValueTask DisposeAsync()
    {
        await office.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_paper_of_the_office_goes_in_as_a_draft_and_then_as_both_files_that_were_kept()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        var id = await DraftedAsync(scene, "Nộp hồ sơ khen thưởng");
        var draft = await PackAsync(scene.MovementId, scene.Officer);
        draft.Entries.Single(e => e.Paper.Standing is PackStanding.Draft && e.Paper.Kind == "Thông báo").Path.ShouldBe("02-Huong-dan-don-doc/Du-thao-Thong-bao-TB-SKHCN.docx");
        draft.Gaps.ShouldContain(g => g.Url == $"/van-ban/{id}");

        await IssuedAsync(scene, id, "7");
        var issued = await PackAsync(scene.MovementId, scene.Officer);
        issued.Entries.Where(e => e.Paper.Kind == "Thông báo").Select(e => e.Path).ShouldBe(["02-Huong-dan-don-doc/Thong-bao-07-TB-SKHCN.docx", "02-Huong-dan-don-doc/Thong-bao-07-TB-SKHCN.pdf"]);
        issued.Gaps.ShouldNotContain(g => g.Url == $"/van-ban/{id}");
        (await ZippedAsync(scene.MovementId, scene.Officer)).ShouldBe(0, "each file passes its gate");

        var clerkElsewhere = await new TestData(office).ActorAsync(Role.StandingOfficer, (await new TestData(office).AgencyAsync("Sở khác")).RootId);
        (await office.RunAsync((OwnPaperPack s) => s.ShelfAsync(new PackAbout(scene.MovementId, null), clerkElsewhere, Ct))).Papers.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_units_own_submission_goes_in_and_an_unreviewed_one_is_a_gap_for_whom_it_waits()
    {
        var scene = await NominationScene.SetAsync(office);
        var proposals = new ProposalScene(office, scene);
        var kept = NominationScene.Must(await proposals.SendAsync(null, null, ["1", "ĐẶNG THỊ ÁNH", "", "Chuyên viên", "", "Giấy khen", ""])).ListId;
        var dropped = NominationScene.Must(await proposals.SendAsync(null, null, ["1", "Vũ Văn Bình", "", "", "", "Giấy khen", ""])).ListId;
        var version = (await proposals.ReviewAsync(dropped)).Version;
        NominationScene.Must(await office.RunAsync((DropProposal o) => o.ExecuteAsync(new DropProposalRequest(dropped, version), scene.Head, Ct)));

        var shelf = await office.RunAsync((ProposalPack s) => s.ShelfAsync(new PackAbout(scene.MovementId, null), scene.Head, Ct));
        var paper = shelf.Papers.ShouldHaveSingleItem();
        (paper.Number, paper.Symbol, paper.On, paper.Standing).ShouldBe(("07", "TTr-QLKH", new DateOnly(2026, 6, 1), PackStanding.Received));
        shelf.Gaps.ShouldHaveSingleItem().Url.ShouldBe($"/ho-so/to-trinh/{kept}");
    }

    [Fact]
    public async Task A_paper_under_signature_is_a_gap_and_goes_in_with_the_signatures_it_has()
    {
        var scene = await SigningScene.SetAsync(office, "Vũ Thị Lan");
        (await scene.HandOutAsync()).ShouldSucceed();
        var about = new PackAbout(scene.Decisions.MovementId, null);
        (await ShelfAsync()).Papers.ShouldBeEmpty("nobody has signed it: it is the draft that the decision gives");
        (await scene.TakeAsync(SigningState.LeaderSigned, await scene.SignedByLeaderAsync())).ShouldSucceed();
        var signed = await ShelfAsync();
        signed.Papers.ShouldHaveSingleItem().Step.ShouldBe(PackStep.Decision);
        signed.Gaps.ShouldHaveSingleItem().Url.ShouldBe($"/quyet-dinh/{scene.DecisionId}/ky-so");
        (await ShelfAsync(scene.Decisions.Officer with { Grants = [] })).Papers.ShouldBeEmpty();

        Task<PackShelf> ShelfAsync(Actor? actor = null) => office.RunAsync((SigningPack s) => s.ShelfAsync(about, actor ?? scene.Decisions.Officer, Ct));
    }

    [Fact]
    public async Task A_paper_in_the_councils_name_keeps_its_symbol_and_signer_and_belongs_to_the_sessions_pack()
    {
        office.Clock.MoveTo(CouncilScene.Today);
        var scene = await CouncilScene.BuildAsync(office);
        await scene.AcceptAsync(scene.PraiseId, 1);
        var session = await scene.OpenedAsync();
        var ready = new ReadyPaper(PaperType.Notice, scene.MovementId, "Kết quả xét", Notice("Lê Văn Chủ"), session);
        (await DraftAsync(ready with { Paper = Notice(null) })).Refusals.ShouldHaveSingleItem().Sentence.ShouldContain("người chủ trì");
        var id = (await DraftAsync(ready)).ShouldSucceed().PaperId;

        var drafted = (await office.RunAsync((PaperCaseQuery q) => q.FindAsync(id, scene.Officer, Ct)))!;
        (drafted.Symbol, drafted.SignerPrefix, drafted.SignerPosition, drafted.SignerName).ShouldBe(("TB-HĐTĐKT", "TM. Hội đồng", "Chủ tịch", "Lê Văn Chủ"));
        (await PapersAsync(session)).ShouldHaveSingleItem().Step.ShouldBe(PackStep.Council);
        (await PapersAsync(Guid.NewGuid())).ShouldBeEmpty();
        (await PapersAsync(null)).ShouldHaveSingleItem();

        Task<Result<PaperSaved>> DraftAsync(ReadyPaper paper) => office.RunAsync((DraftReadyPaper o) => o.ExecuteAsync(paper, scene.Officer, Ct));
        async Task<IReadOnlyList<PackPaper>> PapersAsync(Guid? of) => (await office.RunAsync((OwnPaperPack s) => s.ShelfAsync(new PackAbout(scene.MovementId, of), scene.Officer, Ct))).Papers;
    }

    private static Paper Notice(string? chair) => new()
    {
        Letterhead = new Letterhead("Sở", "Hội đồng"), Number = new PaperNumber(null, "TB-HĐTĐKT"), Issued = new PlaceAndDate("Hòa An", new PaperDate(null, null, 2025)),
        Title = new NamedTitle("Thông báo", "Kết quả xét"), Body = [new Paragraph("Hội đồng thống nhất danh sách.")], Signatures = [Signature.As(SigningCapacity.OnBehalfOf, "Hội đồng", "Chủ tịch", chair)],
    };

    [Fact]
    public async Task A_pack_asks_as_often_for_three_papers_of_the_office_as_for_one()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        await IssuedAsync(scene, await DraftedAsync(scene, "Một"), "1");
        var one = await CountAsync();
        await IssuedAsync(scene, await DraftedAsync(scene, "Hai"), "2");
        await DraftedAsync(scene, "Ba");
        (await CountAsync()).ShouldBe(one);

        async Task<int> CountAsync()
        {
            using var queries = new QueryCount();
            await PackAsync(scene.MovementId, scene.Officer);
            return queries.Count;
        }
    }

    private async Task<Guid> DraftedAsync(DecisionScene scene, string about) => (await office.RunAsync((SavePaper o) => o.ExecuteAsync(
        new SavePaperRequest
        {
            Type = PaperType.Notice, Symbol = "TB-SKHCN", MovementId = scene.MovementId, Abstract = about, Text = "1. Đề nghị các đơn vị nộp hồ sơ đúng hạn.",
            SignerPosition = "Giám đốc", SignerName = "Hoàng Văn Sơn",
        }, scene.Officer, Ct))).ShouldSucceed().PaperId;

    private async Task IssuedAsync(DecisionScene scene, Guid id, string number)
    {
        var version = (await office.RunAsync((PaperCaseQuery q) => q.FindAsync(id, scene.Officer, Ct)))!.Version;
        (await office.RunAsync((IssuePaper o) => o.ExecuteAsync(new IssuePaperRequest { PaperId = id, Version = version, Number = number, IssuedOn = Today }, scene.Officer, Ct))).ShouldSucceed();
    }

    private async Task<PackContents> PackAsync(Guid movement, Actor actor) => (await office.RunAsync((PackQuery q) => q.FindAsync(new PackAbout(movement, null), actor, Ct)))!;

    private Task<int?> ZippedAsync(Guid movement, Actor actor) => office.RunAsync(async (IServiceProvider services) =>
    {
        var pack = await services.GetRequiredService<PackQuery>().FindAsync(new PackAbout(movement, null), actor, Ct);
        return await services.GetRequiredService<PackWriter>().WriteAsync(pack!, new MemoryStream(), actor, _ => Task.FromResult(true), Ct);
    });
}
