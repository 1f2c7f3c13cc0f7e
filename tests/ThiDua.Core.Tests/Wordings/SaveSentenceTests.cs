using System.Text;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Core.Tests.Decisions;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Wordings;

/// <summary>The agency's own words, from saving to the issued paper. A database for each test: an installation has one agency.</summary>
public sealed class SaveSentenceTests(TestServer server) : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2025, 9, 10);
    private readonly TestDatabase database = new(server);
    private TestOffice office = null!;

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
    public async Task A_saved_sentence_is_used_from_then_on_and_one_press_goes_back()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        (await SaveAsync(scene.Officer, 0, "Trân trọng mời dự họp ngày {ngày_họp}:")).Refusals.ShouldBeEmpty();
        (await WordsAsync()).Text(InvitationWording.Invites).ShouldBe("Trân trọng mời dự họp ngày {ngày_họp}:");

        (await office.RunAsync<SaveSentence, Result<Done>>(s => s.RestoreAsync(new SaveSentenceRequest("giay-moi", InvitationWording.Invites, 1, null), scene.Officer, default))).Refusals.ShouldBeEmpty();
        (await WordsAsync()).Own.ShouldBeEmpty();
        var page = await office.RunAsync<WordingsQuery, WordingPage?>(q => q.FindAsync("giay-moi", scene.Officer, default));
        page!.Lines.Single(l => l.Sentence.Key == InvitationWording.Invites).Savings.Select(s => s.Text).ShouldBe([null, "Trân trọng mời dự họp ngày {ngày_họp}:"]);
    }

    [Theory]
    [InlineData("", "Nhập câu")]
    [InlineData("Thời gian: {thoi_gian_hop}.", "gần nhất là {thời_gian}")]
    [InlineData("Thời gian họp như trên.", "phải có {thời_gian}")]
    [InlineData("Thời gian: {thời_gian.", "chưa có dấu } đóng")]
    [InlineData("Thời gian: {thời_gian} «chưa có: x»", "dành cho chỗ thiếu dữ liệu")]
    public async Task A_sentence_that_would_spoil_the_paper_is_refused_by_name(string text, string says)
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        var refused = await office.RunAsync<SaveSentence, Result<Done>>(s => s.ExecuteAsync(new SaveSentenceRequest("giay-moi", InvitationWording.Time, 0, text), scene.Officer, default));

        refused.Refusals[0].Sentence.ShouldContain(says);
        (await office.WithDbAsync(db => db.OwnSentences.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Two_who_saw_the_same_sentence_do_not_overwrite_each_other()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        (await SaveAsync(scene.Officer, 0, "Câu thứ nhất:")).Refusals.ShouldBeEmpty();

        var late = await SaveAsync(scene.Officer, 0, "Câu thứ hai:");
        late.Refusals.ShouldHaveSingleItem().ShouldBeOfType<ChangedMeanwhile>().Sentence.ShouldContain(scene.Officer.Name);
        (await SaveAsync(scene.Officer, 1, "Câu thứ nhất:")).Refusals.ShouldBeEmpty();
        (await office.WithDbAsync(db => db.OwnSentences.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Savings_are_neither_changed_nor_deleted()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        await SaveAsync(scene.Officer, 0, "Câu riêng:");
        foreach (var sql in new[] { "update wordings.own_sentence set text = 'khác'", "delete from wordings.own_sentence" })
        {
            (await Should.ThrowAsync<PostgresException>(() => office.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(sql)))).MessageText.ShouldContain("append-only");
        }
    }

    [Fact]
    public async Task Who_does_not_keep_the_agencys_facts_neither_reads_nor_saves()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        var root = await office.WithDbAsync(db => db.Set<ThiDua.Core.Organizations.Unit>().Where(u => u.ParentId == null).Select(u => u.Id).SingleAsync());
        var accountant = await new TestData(office).ActorAsync(Role.Accountant, root);

        (await SaveAsync(accountant, 0, "Câu riêng:")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
        (await office.RunAsync<WordingsQuery, IReadOnlyList<WordingRow>?>(q => q.RowsAsync(accountant, default))).ShouldBeNull();
        (await office.RunAsync<WordingsQuery, WordingPage?>(q => q.FindAsync("giay-moi", accountant, default))).ShouldBeNull();
    }

    [Fact]
    public async Task An_issued_decision_keeps_the_words_it_was_issued_with_and_is_proved_by_them()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        var request = new SaveSentenceRequest("quyet-dinh", DecisionWording.Execution, 0, "Quyết định có hiệu lực từ ngày ký. {đơn_vị_thi_hành} thi hành theo lời văn của cơ quan./.");
        (await office.RunAsync<SaveSentence, Result<Done>>(s => s.ExecuteAsync(request, scene.Officer, default))).Refusals.ShouldBeEmpty();
        await scene.SelectPersonAsync("Vũ Thị Lan");
        var id = await scene.ApprovedAsync();
        (await scene.IssueAsync(id, "05", Today)).Refusals.ShouldBeEmpty();

        (await office.RunAsync<SaveSentence, Result<Done>>(s => s.RestoreAsync(request with { Seen = 1 }, scene.Officer, default))).Refusals.ShouldBeEmpty();
        var proof = await office.RunAsync<ThiDua.Core.Decisions.Frozen.ProofQuery, ThiDua.Core.Decisions.Frozen.DecisionProof?>(q => q.FindAsync(id, scene.Officer, default));
        proof!.Papers.Single(p => p.Kind == IssuedPaperKind.Decision).Rebuilds.ShouldBe(true);
        var text = await office.RunAsync<ReadFile, string>(async files =>
        {
            var file = proof.Papers.Single(p => p.Kind == IssuedPaperKind.Decision).FileId;
            await using var opened = (await files.OpenAsync(file, scene.Officer, default))!.Content;
            using var zip = new System.IO.Compression.ZipArchive(opened);
            using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open(), Encoding.UTF8);
            return await reader.ReadToEndAsync();
        });
        text.ShouldContain("theo lời văn của cơ quan");
    }

    [Fact]
    public void A_paper_with_a_missing_value_is_not_issued_and_says_where_to_fill_it_in()
    {
        var paper = new Paper
        {
            Letterhead = new Letterhead(null, "Sở"), Issued = new PlaceAndDate("Hòa An", new PaperDate(null, null, 2026)), Title = new NamedTitle("Giấy mời", null), Signatures = [],
            Body = [new Paragraph(PaperWords.Shipped(InvitationWording.Paper).With(new() { ["địa_điểm"] = null })[InvitationWording.Place])],
            Form = new PaperForm("giay-moi", new Dictionary<string, string?>()),
        };

        WordingRules.RefuseGaps(paper)!.Sentence.ShouldBe("Giấy mời họp Hội đồng còn thiếu: địa điểm (điền tại trang Chuẩn bị phiên họp). Điền đủ rồi ban hành.");
        WordingRules.RefuseGaps(paper with { Body = [new Paragraph("đủ")] }).ShouldBeNull();
    }

    private Task<Result<Done>> SaveAsync(Actor actor, int seen, string text) =>
        office.RunAsync<SaveSentence, Result<Done>>(s => s.ExecuteAsync(new SaveSentenceRequest("giay-moi", InvitationWording.Invites, seen, text), actor, default));

    private async Task<PaperWords> WordsAsync() => (await office.RunAsync<HouseStyleQuery, HouseStyle>(q => q.OfAsync("giay-moi", default))).Words;
}
