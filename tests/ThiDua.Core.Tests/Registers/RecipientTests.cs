using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Core.Records.Recipients;
using ThiDua.Core.Records.Register;
using ThiDua.Core.Tests.Decisions;

namespace ThiDua.Core.Tests.Registers;

/// <summary>To whom a paper goes, and who has it.</summary>
public sealed class RecipientTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly DateOnly Today = new(2025, 9, 10);
    private readonly TestOffice office = new(database, Today);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Lines_become_units_where_the_name_is_known_and_the_filing_line_is_left_out()
    {
        var (scene, entry) = await IssuedAsync();
        await new TestData(office).UnitAsync(scene.AgencyId, scene.RootId, "Phòng Quản lý Khoa học");
        (await AddAsync(scene.Officer, entry, "- UBND tỉnh (để b/c);\nVăn phòng Sở (để t/h)\nLưu: VT, VP.")).ShouldSucceed().Added.ShouldBe(2);
        (await AddAsync(scene.Officer, entry, "Các phòng, đơn vị thuộc Sở (để t/h)")).ShouldSucceed().Added.ShouldBe(1);
        (await AddAsync(scene.Officer, entry, "UBND tỉnh")).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Lines");
        var lines = (await OfAsync(entry, scene.Officer)).Lines;
        lines.Select(l => (l.Name, l.Purpose, l.IsUnit)).ShouldBe([("UBND tỉnh", "để b/c", false), ("Văn phòng Sở", "để t/h", true), ("Phòng Quản lý Khoa học", "để t/h", true)]);
        var stranger = await new TestData(office).ActorAsync(Role.StandingOfficer, (await new TestData(office).AgencyAsync("Sở khác")).RootId);
        (await OfAsync(entry, stranger)).Lines.ShouldBeEmpty();
        (await WaitingAsync(stranger)).ShouldBeEmpty();
        (await AddAsync(scene.Accountant, entry, "Kho bạc")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task A_paper_itself_proposes_its_recipients()
    {
        var (scene, entry) = await IssuedAsync();
        (await OfAsync(entry, scene.Officer)).Suggested.ShouldNotBeEmpty();
        (await OfAsync(entry, scene.Accountant)).Suggested.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_sent_a_paper_finds_it_at_home_and_the_first_look_is_the_receipt()
    {
        var (scene, entry) = await IssuedAsync();
        await AddAsync(scene.Officer, entry, "Văn phòng Sở\nUBND tỉnh");
        var head = await new TestData(office).ActorAsync(Role.UnitHead, scene.UnitId, name: "Lê Văn Bình");
        (await HomeAsync(head)).ShouldBeEmpty();
        (await SendAsync(scene.Officer, entry, SentWay.InProgram)).Refusals.ShouldHaveSingleItem().Sentence.ShouldContain("UBND tỉnh");
        (await SendAsync(scene.Officer, entry, SentWay.InProgram, only: "Văn phòng Sở")).ShouldSucceed();
        (await SendAsync(scene.Officer, entry, SentWay.Post)).ShouldSucceed().Count.ShouldBe(1);
        var file = await office.WithDbAsync(db => db.RegisterEntries.Where(e => e.Id == entry).Select(e => e.FileId!.Value).SingleAsync());
        (await HomeAsync(head)).ShouldHaveSingleItem().Url.ShouldBe($"/van-ban-den/{entry}");
        (await office.RunAsync((IncomingQuery q) => q.MayReadAsync(head, file, default))).ShouldBeTrue();
        await OpenAsync(entry, head);
        office.Clock.MoveTo(Today.AddDays(1));
        await OpenAsync(entry, head with { Name = "Người khác" });
        var line = (await OfAsync(entry, scene.Officer)).Lines[0];
        (line.State, line.OpenedBy, VietnamTime.DayOf(line.OpenedAt!.Value)).ShouldBe((ReceiptState.Opened, "Lê Văn Bình", Today));
        (await HomeAsync(head)).ShouldBeEmpty();
        (await WaitingAsync(scene.Officer)).ShouldHaveSingleItem().Name.ShouldBe("UBND tỉnh");
        var stranger = await new TestData(office).ActorAsync(Role.UnitHead, await new TestData(office).UnitAsync(scene.AgencyId, scene.RootId, "Phòng khác"));
        (await office.RunAsync((IncomingQuery q) => q.FindAsync(entry, stranger, default))).ShouldBeNull();
        (await office.RunAsync((IncomingQuery q) => q.MayReadAsync(stranger, file, default))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_receipt_on_paper_is_entered_once_and_not_before_the_paper_went()
    {
        var (scene, entry) = await IssuedAsync();
        await AddAsync(scene.Officer, entry, "UBND tỉnh");
        var id = (await OfAsync(entry, scene.Officer)).Lines[0].Id;
        (await ReceiveAsync(scene.Officer, id, Today)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
        (await SendAsync(scene.Officer, entry, SentWay.ByHand, Today.AddDays(-1))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("SentOn");
        (await SendAsync(scene.Officer, entry, SentWay.ByHand)).ShouldSucceed();
        (await ReceiveAsync(scene.Officer, id, Today.AddDays(-1))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("ReceivedOn");
        (await ReceiveAsync(scene.Officer, id, Today.AddDays(1))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("ReceivedOn");
        (await ReceiveAsync(scene.Accountant, id, Today)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();
        (await ReceiveAsync(scene.Officer, id, Today)).ShouldSucceed();
        (await ReceiveAsync(scene.Officer, id, Today)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
        (await WaitingAsync(scene.Officer)).ShouldBeEmpty();
        foreach (var change in new[] { "update records.recipient set received_on = null, received_by = null where id = {0}", "update records.recipient set name = 'khác' where id = {0}", "delete from records.recipient where id = {0}" })
        {
            (await Should.ThrowAsync<PostgresException>(() => office.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(change, id)))).ConstraintName.ShouldBe("recipient_stands");
        }
    }

    [Fact]
    public async Task What_has_not_gone_may_be_taken_out_and_what_went_may_not()
    {
        var (scene, entry) = await IssuedAsync();
        await AddAsync(scene.Officer, entry, "UBND tỉnh\nKho bạc");
        await SendAsync(scene.Officer, entry, SentWay.Mail, only: "Kho bạc");
        var lines = (await OfAsync(entry, scene.Officer)).Lines;
        (await office.RunAsync((RemoveRecipient o) => o.ExecuteAsync(lines[1].Id, scene.Officer, default))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
        (await office.RunAsync((RemoveRecipient o) => o.ExecuteAsync(lines[0].Id, scene.Officer, default))).ShouldSucceed();
        (await OfAsync(entry, scene.Officer)).Lines.ShouldHaveSingleItem().Name.ShouldBe("Kho bạc");
    }

    private async Task<(DecisionScene Scene, Guid Entry)> IssuedAsync()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddMonths(-2));
        await scene.SelectPersonAsync("Vũ Thị Lan");
        var id = await scene.ApprovedAsync();
        (await scene.IssueAsync(id, "5", Today)).ShouldSucceed();
        return (scene, await office.WithDbAsync(db => db.RegisterEntries.Where(e => e.SourceId == id).Select(e => e.Id).SingleAsync()));
    }

    private Task<Result<RecipientsSaved>> AddAsync(Actor actor, Guid entry, string lines) =>
        office.RunAsync((SaveRecipients o) => o.ExecuteAsync(new SaveRecipientsRequest(entry, lines), actor, default));

    private async Task<Result<PaperSent>> SendAsync(Actor actor, Guid entry, SentWay way, DateOnly? day = null, string? only = null)
    {
        var ids = (await OfAsync(entry, actor)).Lines.Where(l => only is null || l.Name == only).Select(l => l.Id).ToList();
        return await office.RunAsync((SendPaper o) => o.ExecuteAsync(new SendPaperRequest(entry, ids, way, day ?? Today), actor, default));
    }

    private Task<Result<Done>> ReceiveAsync(Actor actor, Guid id, DateOnly day) =>
        office.RunAsync((RecordPaperReceipt o) => o.ExecuteAsync(new RecordPaperReceiptRequest(id, day, "Ký sổ chuyển giao"), actor, default));

    private Task<RecipientsOfPaper> OfAsync(Guid entry, Actor actor) => office.RunAsync((RecipientsQuery q) => q.OfAsync(entry, actor, default));

    private Task<IReadOnlyList<WaitingRecipient>> WaitingAsync(Actor actor) => office.RunAsync((RecipientsQuery q) => q.WaitingAsync(actor, default));

    private Task<IReadOnlyList<HomeItem>> HomeAsync(Actor actor) => office.RunAsync((RecordsHome q) => q.ItemsAsync(actor, default));

    private Task<bool> OpenAsync(Guid entry, Actor actor) => office.RunAsync(async (MarkPaperOpened o) =>
    {
        await o.ExecuteAsync(entry, actor, default);
        return true;
    });
}
