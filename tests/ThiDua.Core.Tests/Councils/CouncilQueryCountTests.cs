using ThiDua.Core.Councils;
using ThiDua.Core.Decisions.Selection;
using ThiDua.Core.Law;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Councils;

public sealed class CouncilQueryCountTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestOffice office = new(database, CouncilScene.Today);

    [Fact]
    public async Task Pages_of_sessions_and_selection_ask_as_often_for_three_dossiers_as_for_one()
    {
        var three = await CountsAsync(3);
        three.List.ShouldBeGreaterThan(0);
        three.ShouldBe(await CountsAsync(1));
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private async Task<(int List, int Session, int Selection)> CountsAsync(int dossiers)
    {
        var scene = await CouncilScene.BuildAsync(office);
        var ids = await scene.AcceptAsync(scene.PraiseId, dossiers);
        var session = await scene.OpenedAsync();
        var ballot = await scene.VoteAsync(session, scene.PraiseId, VoteMethod.ShowOfHands);
        (await scene.HandsAsync(ballot, [.. ids.Select(d => (d, 9, 0))])).ShouldSucceed();
        return (
            await CountAsync(() => office.RunAsync<SessionListQuery, SessionList>(q => q.ListAsync(scene.MovementId, 1, scene.Secretary, default))),
            await CountAsync(() => office.RunAsync<SessionQuery, SessionView?>(q => q.FindAsync(session, scene.Secretary, default))),
            await CountAsync(() => office.RunAsync<SelectionQuery, SelectionBoard?>(q => q.FindAsync(scene.MovementId, scene.Secretary, default))));
    }

    private static async Task<int> CountAsync(Func<Task> ask)
    {
        using var queries = new QueryCount();
        await ask();
        return queries.Count;
    }
}
