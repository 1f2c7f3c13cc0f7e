using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Tests.Decisions;

/// <summary>Between drafting and issuing: the second person's check, the order of numbers, the signed copy.</summary>
public sealed class CheckAndNumberTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly DateOnly Today = new(2025, 9, 10);
    private readonly TestOffice office = new(database, Today);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Who_drafted_or_sent_a_list_does_not_check_it()
    {
        var (scene, id) = await SentAsync("Vũ Thị Lan");
        (await CheckAsync(scene, id, scene.Officer)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<OwnDraft>();
        var colleague = await new TestData(office).ActorAsync(Role.StandingOfficer, scene.RootId, name: "Trần Văn Lực");
        (await CheckAsync(scene, id, colleague)).ShouldSucceed();
        (await StateAsync(id)).ShouldBe(DecisionState.BeforeDirector);
    }

    [Fact]
    public async Task Everything_is_ticked_before_the_director_sees_it_and_a_return_says_why()
    {
        var (scene, id) = await SentAsync("Vũ Thị Lan");
        (await CheckAsync(scene, id, scene.Accountant, money: false)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllChecked>().Sentence.ShouldContain("tiền thưởng");
        (await CheckAsync(scene, id, scene.Accountant, passes: false)).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Remarks");
        (await CheckAsync(scene, id, scene.Accountant, passes: false, remarks: "Sai chức vụ ở dòng 1")).ShouldSucceed();
        (await StateAsync(id)).ShouldBe(DecisionState.Draft);
        var seen = await office.RunAsync((DecisionCaseQuery q) => q.FindAsync(id, scene.Officer, default));
        (seen!.ReturnReason, seen.Checks.ShouldHaveSingleItem().By, seen.IsAuthor).ShouldBe(("Sai chức vụ ở dòng 1", "Đỗ Thị Hạnh", true));
    }

    [Fact]
    public async Task The_database_lets_no_draft_before_the_director_unchecked_or_checked_by_its_author()
    {
        var (scene, id) = await SentAsync("Vũ Thị Lan");
        var state = $"update decisions.decision set state = 'before_director' where id = '{id}'";
        (await Should.ThrowAsync<PostgresException>(() => SqlAsync(state))).ConstraintName.ShouldBe("decision_checked_by_second_person");
        await SqlAsync($"""
            insert into decisions.decision_check (id, decision_id, list_revision, bases_ok, list_ok, money_ok, passed, checked_at, checked_by, checked_by_account_id)
            select gen_random_uuid(), id, list_revision, true, true, true, true, now(), 'Trần Thị Thu', drafted_by_account_id from decisions.decision where id = '{id}'
            """);
        (await Should.ThrowAsync<PostgresException>(() => SqlAsync(state))).ConstraintName.ShouldBe("decision_checked_by_second_person");
        (await CheckAsync(scene, id, scene.Accountant)).ShouldSucceed();
        (await Should.ThrowAsync<PostgresException>(() => SqlAsync("delete from decisions.decision_check"))).Message.ShouldContain("append-only");
    }

    [Fact]
    public async Task A_director_who_returns_a_list_sends_it_through_the_check_again()
    {
        var (scene, id) = await SentAsync("Vũ Thị Lan");
        (await CheckAsync(scene, id, scene.Accountant)).ShouldSucceed();
        (await scene.RunAsync(async (ReturnDecision o) => await o.ExecuteAsync(
            new ReturnDecisionRequest { DecisionId = id, Version = await scene.VersionAsync(id), Reason = "Xem lại trích yếu" }, scene.Director, default))).ShouldSucceed();
        (await scene.RunAsync(async (ApproveDecision o) => await o.ExecuteAsync(
            new ApproveDecisionRequest { DecisionId = id, Version = await scene.VersionAsync(id) }, scene.Director, default))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
        await scene.BeforeDirectorAsync(id);
        (await StateAsync(id)).ShouldBe(DecisionState.BeforeDirector);
    }

    [Theory]
    [InlineData(16, "2025-09-10", null)]
    [InlineData(14, "2025-09-10", 15)]
    [InlineData(16, "2025-09-08", 15)]
    [InlineData(12, "2025-09-08", 10)]
    [InlineData(9, "2025-09-08", null)]
    [InlineData(300, "2025-09-09", null)]
    [InlineData(14, "2025-09-09", null)]
    public void A_smaller_number_on_a_later_day_contradicts_the_series_and_a_gap_does_not(int number, string day, int? contradicted)
    {
        TakenNumber[] taken = [new(10, new DateOnly(2025, 9, 9)), new(15, new DateOnly(2025, 9, 9))];
        var found = NumberOrder.Contradicted(number, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), taken);
        (found?.Number).ShouldBe(contradicted);
    }

    [Fact]
    public async Task The_next_number_follows_the_highest_and_one_out_of_order_needs_a_reason()
    {
        var (scene, first) = await SentAsync("Vũ Thị Lan");
        await ApproveAsync(scene, first);
        (await NextAsync(first)).ShouldBe(1);
        (await scene.IssueAsync(first, "27", Today)).ShouldSucceed();
        office.Clock.MoveTo(Today.AddDays(2));
        await scene.SelectPersonAsync("Cao Văn Đức");
        var second = await scene.ApprovedAsync();
        (await NextAsync(second)).ShouldBe(28);
        (await scene.IssueAsync(second, "26", Today.AddDays(2))).ShouldRefuse<NumberOutOfOrder>().Field.ShouldBe("NumberOrderReason");
        (await scene.RunAsync(async (IssueDecision o) => await o.ExecuteAsync(
            new IssueDecisionRequest
            {
                DecisionId = second, Version = await scene.VersionAsync(second), Number = "26", IssuedOn = Today.AddDays(2), NumberOrderReason = "Số 26 được giữ từ trước",
            },
            scene.Officer,
            default))).ShouldSucceed();
        var desk = await office.RunAsync((ClerkQuery q) => q.DeskAsync(2025, scene.Officer, default));
        desk.Given.Select(g => (g.Number, g.OutOfOrder)).ShouldBe([("26", "Số 26 được giữ từ trước"), ("27", null)]);
    }

    [Fact]
    public async Task The_clerk_of_records_gives_the_number_and_takes_the_signed_copy_in()
    {
        var (scene, id) = await SentAsync("Vũ Thị Lan");
        var clerk = await new TestData(office).ActorAsync(Role.RecordsClerk, scene.RootId, name: "Ngô Thị Mận");
        (await KeepAsync(scene, id, clerk)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
        await ApproveAsync(scene, id);
        var home = await office.RunAsync((DecisionsHome h) => h.ItemsAsync(clerk, default));
        home.ShouldHaveSingleItem().What.ShouldStartWith("Chờ lấy số");
        (await KeepAsync(scene, id, clerk)).ShouldSucceed();
        (await scene.RunAsync(async (IssueDecision o) => await o.ExecuteAsync(
            new IssueDecisionRequest { DecisionId = id, Version = await scene.VersionAsync(id), Number = "5", IssuedOn = Today }, clerk, default))).ShouldSucceed();
        (await KeepAsync(scene, id, clerk)).ShouldSucceed();
        var seen = await office.RunAsync((DecisionCaseQuery q) => q.FindAsync(id, clerk, default));
        seen!.Papers.Count(p => p.Kind == IssuedPaperKind.SignedCopy).ShouldBe(2);
        (await scene.RunAsync(async (SendToCheck o) => await o.ExecuteAsync(new SendToCheckRequest { DecisionId = id, Version = await scene.VersionAsync(id) }, clerk, default)))
            .Refusals.ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.Forbidden);
    }

    private async Task<(DecisionScene Scene, Guid Id)> SentAsync(string name)
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        await scene.SelectPersonAsync(name);
        var id = (await scene.RunAsync((DraftDecision o) => o.ExecuteAsync(new DraftDecisionRequest { AwardOfferId = scene.OwnOfferId }, scene.Officer, default))).ShouldSucceed().DecisionId;
        (await scene.RunAsync(async (SendToCheck o) => await o.ExecuteAsync(new SendToCheckRequest { DecisionId = id, Version = await scene.VersionAsync(id) }, scene.Officer, default))).ShouldSucceed();
        return (scene, id);
    }

    private static async Task<Result<Done>> CheckAsync(DecisionScene scene, Guid id, Actor by, bool passes = true, bool money = true, string? remarks = null) =>
        await scene.RunAsync(async (CheckDecision o) => await o.ExecuteAsync(
            new CheckDecisionRequest { DecisionId = id, Version = await scene.VersionAsync(id), Passes = passes, BasesOk = true, ListOk = true, MoneyOk = money, Remarks = remarks }, by, default));

    private static async Task ApproveAsync(DecisionScene scene, Guid id)
    {
        (await CheckAsync(scene, id, scene.Accountant)).ShouldSucceed();
        (await scene.RunAsync(async (ApproveDecision o) => await o.ExecuteAsync(new ApproveDecisionRequest { DecisionId = id, Version = await scene.VersionAsync(id) }, scene.Director, default))).ShouldSucceed();
    }

    private async Task<Result<Done>> KeepAsync(DecisionScene scene, Guid id, Actor by)
    {
        var bytes = System.Text.Encoding.ASCII.GetBytes("%PDF-1.7 bản đã ký");
        var file = (await office.RunAsync((Records.KeepFile k) => k.ExecuteAsync(new Records.IncomingFile("da-ky.pdf", bytes.Length, () => new MemoryStream(bytes)), by, default))).ShouldSucceed();
        return await scene.RunAsync(async (KeepSignedCopy o) => await o.ExecuteAsync(new KeepSignedCopyRequest { DecisionId = id, Version = await scene.VersionAsync(id), FileId = file.Id }, by, default));
    }

    private Task<int> NextAsync(Guid id) => office.RunAsync((ClerkQuery q) => q.NextAsync(id, 2025, default));

    private Task<DecisionState> StateAsync(Guid id) => office.WithDbAsync(db => db.Decisions.Where(d => d.Id == id).Select(d => d.State).SingleAsync());

    private Task<int> SqlAsync(string sql) => office.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(sql));
}
