using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Core.Reports;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Decisions;

public sealed class DecisionReadTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly DateOnly Today = new(2025, 9, 10);
    private readonly TestOffice office = new(database, Today);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Each_role_finds_its_own_next_step_on_the_home_page()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        await scene.SelectPersonAsync("Vũ Thị Lan");
        (await HomeAsync(scene.Officer)).ShouldContain(i => i.Section == HomeSection.ToDo && i.Action == "Lập dự thảo");
        var id = (await scene.RunAsync((DraftDecision o) => o.ExecuteAsync(new DraftDecisionRequest { AwardOfferId = scene.OwnOfferId }, scene.Officer, default))).ShouldSucceed().DecisionId;
        (await HomeAsync(scene.Officer)).ShouldContain(i => i.Section == HomeSection.ToDo && i.Action == "Chuyển kiểm tra");
        (await HomeAsync(scene.Director)).ShouldBeEmpty();
        await scene.BeforeDirectorAsync(id);
        (await HomeAsync(scene.Director)).ShouldHaveSingleItem().Action.ShouldBe("Xem và ký");
        (await HomeAsync(scene.Officer)).ShouldContain(i => i.Section == HomeSection.Waiting);
        (await scene.RunAsync(async (ApproveDecision o) => await o.ExecuteAsync(new ApproveDecisionRequest { DecisionId = id, Version = await scene.VersionAsync(id) }, scene.Director, default))).ShouldSucceed();
        (await HomeAsync(scene.Officer)).ShouldContain(i => i.Action == "Ban hành");
        (await scene.IssueAsync(id, "70", Today)).ShouldSucceed();
        (await HomeAsync(scene.Accountant)).ShouldHaveSingleItem().What.ShouldContain("710.000 đồng");
        (await HomeAsync(new Actor(Guid.NewGuid(), null, "Người lạ", []))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_case_counts_what_the_director_asks_and_is_hidden_from_strangers()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        await scene.SelectPersonAsync("Vũ Thị Lan", isLeader: true);
        await scene.SelectPersonAsync("Cao Thị Mỵ");
        await scene.SelectUnitAsync();
        var id = await scene.ApprovedAsync();
        var found = await office.RunAsync((DecisionCaseQuery q) => q.FindAsync(id, scene.Director, default));
        found.ShouldNotBeNull();
        (found.Collectives, found.Individuals, found.Leaders, found.DirectWorkers, found.Women).ShouldBe((1, 2, 1, 1, 2));
        found.LegalTotal.ShouldBe(1_410_000 + 710_000 + 710_000);
        (await office.RunAsync((DecisionCaseQuery q) => q.FindAsync(id, new Actor(Guid.NewGuid(), null, "Người lạ", []), default))).ShouldBeNull();
    }

    [Fact]
    public async Task A_persons_history_tells_award_number_register_and_money()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        await scene.SelectPersonAsync("Vũ Thị Lan");
        var id = await scene.ApprovedAsync();
        (await scene.IssueAsync(id, "71", Today)).ShouldSucceed();
        var person = (await scene.ItemsAsync(id)).Single().Nomination.PersonId!.Value;
        var row = (await office.RunAsync((AwardHistory h) => h.OfAsync(person, scene.Officer, default))).ShouldHaveSingleItem();
        row.ShouldBe(new PersonHistoryRow(
            Today, "Giấy khen của Giám đốc Sở Khoa học và Công nghệ",
            "Phát động phong trào thi đua “Sáng tạo vì cộng đồng” năm nay. Quyết định số 71/QĐ-SKHCN ngày 10/9/2025, số sổ 1/2025, tiền thưởng 710.000 đồng",
            $"/quyet-dinh/{id}"));
    }

    [Fact]
    public async Task A_number_typed_without_marks_finds_the_decision()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        await scene.SelectPersonAsync("Vũ Thị Lan");
        var id = await scene.ApprovedAsync();
        (await scene.IssueAsync(id, "72", Today)).ShouldSucceed();
        (await office.RunAsync((DecisionSearch s) => s.SearchAsync(scene.Officer, Fold.Pattern("72/qd"), 5, default))).ShouldHaveSingleItem().Url.ShouldBe($"/quyet-dinh/{id}");
        (await ListAsync(scene, "72/QĐ")).Rows.ShouldHaveSingleItem().Reference.ShouldBe("72/QĐ-SKHCN");
        (await ListAsync(scene, "giay khen cua giam doc")).Count.ShouldBe(1);
        (await ListAsync(scene, "không có")).Count.ShouldBe(0);
    }

    [Fact]
    public async Task Lists_and_cases_ask_the_database_as_often_for_three_rows_as_for_one()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        await scene.SelectPersonAsync("Vũ Thị Lan");
        var id = await scene.ApprovedAsync();
        (await scene.IssueAsync(id, "73", Today)).ShouldSucceed();
        var one = await CountAllAsync(scene, id);
        await scene.SelectPersonAsync("Cao Thị Mỵ");
        await scene.SelectPersonAsync("Bùi Văn Ất");
        var more = await scene.ApprovedAsync();
        (await scene.IssueAsync(more, "74", Today)).ShouldSucceed();
        (await CountAllAsync(scene, more)).ShouldBe(one);
    }

    private async Task<(int List, int Case, int Report, int Home)> CountAllAsync(DecisionScene scene, Guid id) => (
        await CountAsync(() => ListAsync(scene, null)),
        await CountAsync(() => office.RunAsync((DecisionCaseQuery q) => q.FindAsync(id, scene.Officer, default))),
        await CountAsync(() => office.RunAsync((ClosingReportQuery q) => q.FindAsync(scene.MovementId, scene.Officer, default))),
        await CountAsync(() => HomeAsync(scene.Officer)));

    private Task<IReadOnlyList<HomeItem>> HomeAsync(Actor actor) => office.RunAsync((DecisionsHome h) => h.ItemsAsync(actor, default));

    private Task<DecisionList> ListAsync(DecisionScene scene, string? text) =>
        office.RunAsync((DecisionListQuery q) => q.ListAsync(new DecisionFilter(Text: text), scene.Officer, default));

    private static async Task<int> CountAsync<T>(Func<Task<T>> ask)
    {
        using var count = new QueryCount();
        await ask();
        return count.Count;
    }
}
