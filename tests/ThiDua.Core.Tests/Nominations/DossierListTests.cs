using ThiDua.Core.Accounts;
using ThiDua.Core.Nominations;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Nominations;

public sealed class DossierListTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly TestOffice office = new(database, NominationScene.Today);
    private NominationScene scene = null!;

    public async ValueTask InitializeAsync() => scene = await NominationScene.SetAsync(office);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Each_sees_the_own_scope_and_a_person_the_own_dossier()
    {
        await scene.ProposeAsync(scene.AnhId);
        await scene.ProposeAsync(scene.BinhId);
        await scene.ProposeAsync(scene.DungId, scene.CentreHead, scene.CentreId);
        (await NamesAsync(scene.Officer)).ShouldBe(["Đặng Thị Ánh", "Vũ Văn Bình", "Phạm Quang Dũng"]);
        (await NamesAsync(scene.Head)).ShouldBe(["Đặng Thị Ánh", "Vũ Văn Bình"]);
        (await NamesAsync(scene.CentreHead)).ShouldBe(["Phạm Quang Dũng"]);
        (await NamesAsync(scene.Nominee)).ShouldBe(["Đặng Thị Ánh"]);
        (await NamesAsync(new Actor(Guid.NewGuid(), null, "Người lạ", []))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_says_how_much_is_missing_and_by_when()
    {
        var proposed = await scene.CompleteAsync(scene.AnhId);
        await scene.ProposeAsync(scene.BinhId);
        var rows = (await PageAsync(scene.Officer)).Rows;
        rows.Single(r => r.Id == proposed.NominationId).Missing.ShouldBe(0);
        rows.Single(r => r.PersonId == scene.BinhId).Missing.ShouldBe(4);
        rows[0].Deadline!.Wording.ShouldBe("trước ngày 18/6/2026");
    }

    [Fact]
    public async Task The_list_finds_without_marks()
    {
        await scene.ProposeAsync(scene.AnhId);
        await scene.ProposeAsync(scene.BinhId);
        (await PageAsync(scene.Officer, f => f with { Search = "vu van b" })).Rows.ShouldHaveSingleItem().Subject.ShouldBe("Vũ Văn Bình");
    }

    [Fact]
    public async Task The_lists_ask_the_database_as_often_for_three_rows_as_for_one()
    {
        await scene.ProposeAsync(scene.AnhId);
        var (list, board) = (await CountAsync(() => PageAsync(scene.Officer)), await CountAsync(() => BoardAsync(scene.Officer)));
        await scene.ProposeAsync(scene.BinhId);
        await scene.ProposeAsync(scene.DungId, scene.CentreHead, scene.CentreId);
        (await CountAsync(() => PageAsync(scene.Officer))).ShouldBe(list);
        (await CountAsync(() => BoardAsync(scene.Officer))).ShouldBe(board);
        list.ShouldBeLessThanOrEqualTo(13);
    }

    [Fact]
    public async Task The_board_shows_units_that_have_begun_nothing()
    {
        await scene.SentAsync(scene.AnhId);
        var rows = await BoardAsync(scene.Officer);
        rows.Select(r => (r.Unit, r.State)).ShouldBe([("Phòng Quản lý khoa học", BatchState.Submitted), ("Trung tâm Ứng dụng", null)]);
        rows[0].Counts[NominationState.Submitted].ShouldBe(1);
        (await BoardAsync(scene.Officer, BatchStage.NotBegun)).ShouldHaveSingleItem().Unit.ShouldBe("Trung tâm Ứng dụng");
        (await BoardAsync(scene.CentreHead)).ShouldHaveSingleItem().Unit.ShouldBe("Trung tâm Ứng dụng");
    }

    [Fact]
    public async Task The_batch_page_shows_what_is_owed_before_anything_is_proposed()
    {
        var page = await office.RunAsync<BatchPageQuery, BatchPage?>(q => q.FindAsync(scene.MovementId, scene.CentreId, scene.CentreHead, default));
        page!.Checklist.Select(i => i.What).ShouldBe(["Tập thể, cá nhân đề nghị khen thưởng", "Tờ trình", "Biên bản họp xét"]);
        page.IsOpen.ShouldBeTrue();
        (await office.RunAsync<BatchPageQuery, BatchPage?>(q => q.FindAsync(scene.MovementId, scene.DivisionId, scene.CentreHead, default))).ShouldBeNull();
    }

    private async Task<string[]> NamesAsync(Actor actor) => [.. (await PageAsync(actor)).Rows.Select(r => r.Subject)];

    private Task<DossierList> PageAsync(Actor actor, Func<DossierFilter, DossierFilter>? change = null)
    {
        var filter = new DossierFilter { MovementId = scene.MovementId };
        return office.RunAsync<DossierListQuery, DossierList>(q => q.PageAsync(change?.Invoke(filter) ?? filter, actor, default));
    }

    private Task<IReadOnlyList<BatchRow>> BoardAsync(Actor actor, BatchStage? state = null) =>
        office.RunAsync<BatchBoardQuery, IReadOnlyList<BatchRow>>(q => q.RowsAsync(new BatchFilter { MovementId = scene.MovementId, State = state }, actor, default));

    private static async Task<int> CountAsync(Func<Task> ask)
    {
        using var queries = new QueryCount();
        await ask();
        return queries.Count;
    }
}
