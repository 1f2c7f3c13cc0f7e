using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Comparison;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Nominations;

public sealed class ComparisonTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly TestOffice office = new(database, NominationScene.Today);
    private NominationScene scene = null!;
    private Guid anh;
    private Guid binh;

    public async ValueTask InitializeAsync()
    {
        scene = await NominationScene.SetAsync(office);
        anh = (await scene.CompleteAsync(scene.AnhId)).NominationId;
        var second = await scene.CompleteAsync(scene.BinhId);
        binh = second.NominationId;
        await scene.AttachMinutesAsync(second.BatchId);
        NominationScene.Must(await scene.SubmitAsync(second.BatchId));
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public void Typed_numbers_become_one_two_three_and_equal_ones_keep_their_place()
    {
        var (a, b, c, d) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        RankOrder.Of([(a, 7), (b, 2), (c, null), (d, 2)]).OrderBy(r => r.Value).Select(r => r.Key).ShouldBe([b, d, a]);
    }

    [Fact]
    public void A_step_up_at_the_top_changes_nothing_and_an_unranked_one_joins_at_the_end()
    {
        var (a, b, c) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        List<(Guid, int?)> rows = [(a, 1), (b, 2), (c, null)];
        RankOrder.Moved(rows, a, up: true).ShouldBe(rows);
        RankOrder.Moved(rows, b, up: true).ShouldBe([(a, 2), (b, 1), (c, (int?)null)]);
        RankOrder.Moved(rows, c, up: true).ShouldBe([(a, 1), (b, 2), (c, 3)]);
        RankOrder.Moved(rows, Guid.CreateVersion7(), up: true).ShouldBe(rows);
    }

    [Fact]
    public async Task Nominees_stand_side_by_side_with_ticks_targets_and_what_is_missing()
    {
        var page = (await PageAsync())!;
        page.Nominees.Select(n => n.Name).ShouldBe(["Đặng Thị Ánh", "Vũ Văn Bình"], ignoreOrder: true);
        page.Nominees.ShouldAllBe(n => n.CriteriaMet == 2 && n.Targets[0].Value == 62.5m && n.Targets[0].IsEstimated && n.Missing.Count == 0);
    }

    [Fact]
    public async Task The_officers_order_is_the_order_of_the_councils_list()
    {
        NominationScene.Must(await SaveAsync([new(binh, 1, Suggestion.Propose, "Có sáng kiến cấp tỉnh"), new(anh, 2, Suggestion.Decline, "")]));
        (await PageAsync())!.Nominees.Select(n => n.Id).ShouldBe([binh, anh]);
        await AcceptAsync();
        (await CandidatesAsync()).ShouldBe([binh, anh]);
        NominationScene.Must(await SaveAsync([new(binh, 2, null, ""), new(anh, 1, null, "")]));
        (await CandidatesAsync()).ShouldBe([anh, binh]);
    }

    [Fact]
    public async Task What_another_officer_saved_meanwhile_is_not_written_over()
    {
        var shown = office.Clock.GetUtcNow();
        office.Clock.MoveTo(shown.AddMinutes(1));
        NominationScene.Must(await SaveAsync([new(binh, 1, null, "")]));
        (await SaveAsync([new(anh, 1, null, ""), new(binh, 2, null, "")], shown)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<ChangedMeanwhile>();
    }

    [Fact]
    public async Task A_filtered_screen_leaves_the_others_in_their_order_behind()
    {
        NominationScene.Must(await SaveAsync([new(anh, 1, null, ""), new(binh, 2, null, "")]));
        NominationScene.Must(await SaveAsync([new(binh, 5, null, "")]));
        (await PageAsync())!.Nominees.Select(n => (n.Id, n.Mark.Rank)).ShouldBe([(binh, 1), (anh, 2)]);
    }

    [Fact]
    public async Task Faulty_numbers_and_long_notes_are_named_and_nothing_is_written()
    {
        var result = await SaveAsync([new(anh, 0, null, ""), new(binh, 1, null, new string('a', 2001))]);
        result.Refusals.Select(r => r.Field).ShouldBe(["Rows[0].Rank", "Rows[1].Note"]);
        (await PageAsync())!.Nominees.ShouldAllBe(n => n.Mark.Rank == null);
    }

    [Fact]
    public async Task A_unit_sees_no_comparison_and_ranks_nobody()
    {
        (await PageAsync(scene.Head)).ShouldBeNull();
        (await SaveAsync([new(anh, 1, null, "")], actor: scene.Head)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();
    }

    [Fact]
    public async Task Two_nominees_take_as_many_queries_as_one()
    {
        var filter = new ComparisonFilter { OfferId = scene.CertificateId };
        var two = await CountAsync(filter);
        await scene.ChangeAsync(db => db.Nominations.Single(n => n.Id == binh).State = NominationState.Withdrawn);
        (await CountAsync(filter)).ShouldBe(two);
    }

    private async Task<int> CountAsync(ComparisonFilter filter)
    {
        using var queries = new QueryCount();
        await office.RunAsync<ComparisonQuery, ComparisonPage?>(q => q.FindAsync(scene.MovementId, filter, scene.Officer, default));
        return queries.Count;
    }

    private Task<ComparisonPage?> PageAsync(Actor? actor = null) => office.RunAsync<ComparisonQuery, ComparisonPage?>(q =>
        q.FindAsync(scene.MovementId, new ComparisonFilter { OfferId = scene.CertificateId, Kind = SubjectKind.Individual }, actor ?? scene.Officer, default));

    private Task<Result<Done>> SaveAsync(IReadOnlyList<ComparisonEntry> rows, DateTimeOffset? shownAt = null, Actor? actor = null) =>
        office.RunAsync<SaveComparison, Result<Done>>(o => o.ExecuteAsync(new SaveComparisonRequest(scene.CertificateId, shownAt ?? office.Clock.GetUtcNow(), rows), actor ?? scene.Officer, default));

    private async Task AcceptAsync() => NominationScene.Must(
        await office.RunAsync<AcceptNominations, Result<ManyAccepted>>(o => o.ExecuteAsync(new AcceptNominationsRequest([anh, binh]), scene.Officer, default)));

    private Task<List<Guid>> CandidatesAsync() =>
        office.WithDbAsync(db => db.CandidatesAsync(new Docket(Guid.Empty, scene.MovementId, Guid.Empty, false, "%"), scene.CertificateId, 1, default));
}
