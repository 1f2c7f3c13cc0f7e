using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Tests.Councils;

/// <summary>Minutes of several sessions issued at one moment: no number twice, none left out, and who came second is told the next.</summary>
public sealed class MinutesSeriesRaceTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private const int Sessions = 8;
    private readonly TestOffice office = new(database, CouncilScene.Today);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task Eight_minutes_at_once_take_eight_numbers_in_a_row()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var waiting = new List<Guid>();
        for (var i = 0; i < Sessions; i++)
        {
            waiting.Add(await ClosedAsync(scene));
        }

        var numbers = new List<int>();
        while (waiting.Count > 0)
        {
            var tries = await Task.WhenAll(waiting.Select(async s => (Session: s, Result: await IssueAsync(scene, s))));
            tries.Count(t => t.Result.Succeeded).ShouldBeGreaterThan(0, "somebody always gets a number");
            tries.Where(t => !t.Result.Succeeded).ShouldAllBe(t => t.Result.Refusals.Single() is SeriesOutOfStep);
            numbers.AddRange(tries.Where(t => t.Result.Succeeded).Select(t => t.Result.Value!.Number));
            waiting = [.. tries.Where(t => !t.Result.Succeeded).Select(t => t.Session)];
        }

        numbers.Order().ShouldBe(Enumerable.Range(1, Sessions));
        (await office.WithDbAsync(db => db.CouncilSessions.Where(s => s.CouncilId == scene.CouncilId).Select(s => s.MinutesNumber).ToListAsync())).Distinct().Count().ShouldBe(Sessions);
    }

    private Task<Result<MinutesIssued>> IssueAsync(CouncilScene scene, Guid session) =>
        office.RunAsync<IssueMinutes, Result<MinutesIssued>>(o => o.ExecuteAsync(new IssueMinutesRequest(session, null, "BB-HĐTĐKT"), scene.Secretary, default));

    private async Task<Guid> ClosedAsync(CouncilScene scene)
    {
        var dossier = (await scene.AcceptAsync(scene.PraiseId, 1)).Single();
        var session = await scene.OpenedAsync();
        (await scene.HandsAsync(await scene.VoteAsync(session, scene.PraiseId, VoteMethod.ShowOfHands), (dossier, 9, 0))).ShouldSucceed();
        (await office.RunAsync<CloseSession, Result<Done>>(o => o.ExecuteAsync(session, scene.Secretary, default))).ShouldSucceed();
        return session;
    }
}
