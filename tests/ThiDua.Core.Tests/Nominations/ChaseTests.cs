using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Chase;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Organizations;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Nominations;

public sealed class ChaseTests(TestServer server) : IAsyncLifetime
{
    private readonly TestDatabase database = new(server);
    private TestOffice office = null!;
    private NominationScene scene = null!;

    public async ValueTask InitializeAsync()
    {
        await database.InitializeAsync();
        office = new TestOffice(database, NominationScene.Today);
        scene = await NominationScene.SetAsync(office);
    }

    public async ValueTask DisposeAsync()
    {
        await office.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public void A_unit_that_did_nothing_owes_everything_one_that_sent_owes_nothing()
    {
        ChaseFacts nothing = new() { HasSeen = false, AsksOwnPlan = true, HasOwnPlan = false, State = null, Dossiers = 0 };
        ChaseRules.LacksOf(nothing).Select(l => l.Need).ShouldBe([ChaseNeed.Acknowledge, ChaseNeed.Plan, ChaseNeed.Dossiers]);
        ChaseRules.LacksOf(nothing with { HasSeen = true, AsksOwnPlan = false, State = BatchState.Submitted, Dossiers = 2 }).ShouldBeEmpty();
        ChaseRules.LacksOf(nothing with { HasSeen = true, HasOwnPlan = true, State = BatchState.NoDossier }).ShouldBeEmpty();
    }

    [Fact]
    public void A_long_list_of_missing_papers_is_cut_and_counted()
    {
        var facts = new ChaseFacts
        {
            HasSeen = true, AsksOwnPlan = false, HasOwnPlan = false, State = BatchState.Draft, Dossiers = 1, DossierMissing = [.. Enumerable.Range(1, 8).Select(i => new DossierLack("Ánh", $"Mục {i}"))],
        };
        var papers = ChaseRules.LacksOf(facts).Where(l => l.Need == ChaseNeed.Papers).ToList();
        papers.Count.ShouldBe(6);
        papers[0].Text.ShouldBe("hồ sơ của Ánh: bổ sung mục 1");
        papers[^1].Text.ShouldBe("và 3 nội dung còn thiếu khác");
    }

    [Theory]
    [InlineData("2026-06-17T23:59:59", "hết hạn hôm nay")]
    [InlineData("2026-06-18T00:00:00", "quá hạn 1 ngày")]
    [InlineData("2026-06-15T08:00:00", "còn 2 ngày")]
    [InlineData("2026-06-20T08:00:00", "quá hạn 3 ngày")]
    public void Days_left_are_counted_to_the_last_day_that_is_in_time(string now, string says) =>
        ChaseWords.DaysLeft(VietnamTime.StartOf(NominationScene.DeadlineDay), new DateTimeOffset(DateTime.Parse(now, null), TimeSpan.FromHours(7))).ShouldBe(says);

    [Fact]
    public async Task The_table_tells_who_owes_what_and_puts_the_late_first()
    {
        await scene.SentAsync(scene.AnhId);
        await scene.ProposeAsync(scene.DungId, scene.CentreHead, scene.CentreId);
        var row = (await RowsAsync()).ShouldHaveSingleItem();
        row.UnitId.ShouldBe(scene.CentreId);
        row.Lacks.ShouldContain(l => l.Text == "gửi 1 hồ sơ đang lập");
        row.Lacks.ShouldContain(l => l.Text.Contains("tờ trình", StringComparison.Ordinal));
        row.IsOverdue.ShouldBeFalse();
        office.Clock.MoveTo(NominationScene.DeadlineDay);
        (await RowsAsync()).ShouldHaveSingleItem().IsOverdue.ShouldBeTrue();
        (await RowsAsync(scene.Head)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_table_asks_no_more_for_three_units_than_for_one()
    {
        await scene.ProposeAsync(scene.AnhId);
        var one = await CountAsync(new ChaseFilter { MovementId = scene.MovementId, Search = "Quản lý" });
        await scene.ProposeAsync(scene.DungId, scene.CentreHead, scene.CentreId);
        var third = await new TestData(office).UnitAsync(scene.AgencyId, scene.RootId, "Chi cục Tiêu chuẩn", UnitKind.Subordinate);
        await scene.ChangeAsync(db => db.InvitedUnits.Add(new InvitedUnit { MovementId = scene.MovementId, UnitId = third, InvitedAt = office.Clock.GetUtcNow() }));
        (await RowsAsync()).Count.ShouldBe(3);
        (await CountAsync(new ChaseFilter { MovementId = scene.MovementId })).ShouldBe(one);
    }

    [Fact]
    public async Task A_letter_marks_its_units_a_cancelled_one_does_not_and_an_issued_one_keeps_its_bytes()
    {
        var written = await WriteAsync(oneEach: true);
        written.LetterIds.Count.ShouldBe(2);
        (await RowsAsync()).ShouldAllBe(r => r.Reminded == 1 && r.LastReminded != null);
        var (kept, dropped) = (await LetterAsync(written.LetterIds[0]), await LetterAsync(written.LetterIds[1]));
        NominationScene.Must(await office.RunAsync<CancelReminderLetter, Result<Done>>(o => o.ExecuteAsync(new CancelReminderLetterRequest(dropped.Id, dropped.Version), scene.Officer, default)));
        (await RowsAsync()).Select(r => r.Reminded).Order().ShouldBe([0, 1]);

        NominationScene.Must(await IssueAsync(kept, "7"));
        (await LetterAsync(kept.Id)).FileId.ShouldNotBeNull();
        (await IssueAsync(await LetterAsync(kept.Id), "8")).Refusals.ShouldContain(r => r is LetterNotOpen);
    }

    [Fact]
    public async Task One_letter_to_all_lists_every_unit_and_two_letters_never_share_a_number()
    {
        var first = (await WriteAsync(oneEach: false)).LetterIds.ShouldHaveSingleItem();
        var second = (await WriteAsync(oneEach: false)).LetterIds.ShouldHaveSingleItem();
        (await LetterAsync(first)).Addressees.Select(a => a.Unit).ShouldBe(["Phòng Quản lý khoa học", "Trung tâm Ứng dụng"], ignoreOrder: true);
        NominationScene.Must(await IssueAsync(await LetterAsync(first), "12"));
        (await IssueAsync(await LetterAsync(second), "12")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<HeldByDatabase>().Field.ShouldBe("Number");
    }

    private Task<IReadOnlyList<ChaseRow>> RowsAsync(Core.Accounts.Actor? actor = null) =>
        office.RunAsync<ChaseQuery, IReadOnlyList<ChaseRow>>(q => q.RowsAsync(new ChaseFilter { MovementId = scene.MovementId }, actor ?? scene.Officer, default));

    private Task<int> CountAsync(ChaseFilter filter) => office.RunAsync<ChaseQuery, int>(async q =>
    {
        using var queries = new QueryCount();
        await q.RowsAsync(filter, scene.Officer, default);
        return queries.Count;
    });

    private async Task<ReminderLettersWritten> WriteAsync(bool oneEach) => NominationScene.Must(await office.RunAsync<WriteReminderLetters, Result<ReminderLettersWritten>>(o => o.ExecuteAsync(
        new WriteReminderLettersRequest
        {
            MovementId = scene.MovementId, OneEach = oneEach, Chosen = [new(scene.MovementId, scene.DivisionId), new(scene.MovementId, scene.CentreId), new(scene.MovementId, Guid.NewGuid())],
        },
        scene.Officer,
        default)));

    private async Task<ReminderLetterPage> LetterAsync(Guid id) =>
        (await office.RunAsync<ReminderLetterQuery, ReminderLetterPage?>(q => q.FindAsync(id, scene.Officer, default))).ShouldNotBeNull();

    private Task<Result<Done>> IssueAsync(ReminderLetterPage letter, string number) => office.RunAsync<IssueReminderLetter, Result<Done>>(o => o.ExecuteAsync(
        new IssueReminderLetterRequest { LetterId = letter.Id, Version = letter.Version, Number = number, IssuedOn = NominationScene.Today }, scene.Officer, default));
}
