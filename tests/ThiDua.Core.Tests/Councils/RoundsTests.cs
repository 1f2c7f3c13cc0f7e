using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Tests.Councils;

public sealed class RoundsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestOffice office = new(database, CouncilScene.Today);

    [Fact]
    public async Task The_second_round_is_on_those_who_missed_and_its_result_takes_the_place_of_the_first()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var dossiers = await scene.AcceptAsync(scene.PraiseId, 2);
        var session = await scene.OpenedAsync();
        var first = await scene.VoteAsync(session, scene.PraiseId, VoteMethod.ShowOfHands);
        (await scene.HandsAsync(first, (dossiers[0], 9, 0), (dossiers[1], 4, 5))).ShouldSucceed();
        var second = await scene.VoteAsync(session, scene.PraiseId, VoteMethod.ShowOfHands);
        (await scene.ResultsAsync(second)).Select(r => r.NominationId).ShouldBe([dossiers[1]]);
        (await scene.HandsAsync(second, (dossiers[1], 6, 3))).ShouldSucceed();
        (await office.WithDbAsync(db => db.DecidingResults().Where(c => c.Ballot.SessionId == session).Select(c => new { c.NominationId, c.Passed }).ToListAsync()))
            .ShouldBe([new { NominationId = dossiers[0], Passed = (bool?)true }, new { NominationId = dossiers[1], Passed = (bool?)true }], ignoreOrder: true);
        (await scene.ResultsAsync(first)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_third_round_is_refused_with_its_clause()
    {
        var (scene, session, dossier) = await MissedAsync();
        var second = await scene.VoteAsync(session, scene.PraiseId, VoteMethod.ShowOfHands);
        (await scene.HandsAsync(second, (dossier, 1, 8))).ShouldSucceed();
        var third = await PrepareAsync(scene, session);
        third.Refusals.ShouldHaveSingleItem().ShouldBeOfType<NoMoreRounds>().Clause.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Nobody_missed_means_no_second_round()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var dossier = (await scene.AcceptAsync(scene.PraiseId, 1)).Single();
        var session = await scene.OpenedAsync();
        (await scene.HandsAsync(await scene.VoteAsync(session, scene.PraiseId, VoteMethod.ShowOfHands), (dossier, 9, 0))).ShouldSucceed();
        (await PrepareAsync(scene, session)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NobodyMissed>();
    }

    [Fact]
    public async Task Members_who_left_count_for_the_second_rounds_quorum()
    {
        var (scene, session, dossier) = await MissedAsync();
        var second = await scene.PrepareAsync(session, scene.PraiseId, VoteMethod.ShowOfHands);
        (await LeaveAsync(scene, session, staying: 5)).ShouldSucceed();
        (await scene.OpenVoteAsync(second)).ShouldRefuseWith<TooFewPresent>().Present.ShouldBe(5);
        (await LeaveAsync(scene, session, staying: 6)).ShouldSucceed();
        (await scene.OpenVoteAsync(second)).ShouldSucceed();
        (await scene.HandsAsync(second, (dossier, 7, 0))).ShouldRefuseWith<TooManyHands>().Entitled.ShouldBe(6);
        (await office.WithDbAsync(db => db.AttendanceMarks.CountAsync(m => m.SessionId == session))).ShouldBe(9 + 4 + 1);
    }

    [Fact]
    public async Task Who_went_on_to_the_lower_award_has_no_second_round_for_the_higher()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var dossier = (await scene.AcceptAsync(scene.MeritId, 1)).Single();
        var session = await scene.OpenedAsync();
        (await scene.HandsAsync(await scene.VoteAsync(session, scene.MeritId, VoteMethod.ShowOfHands), (dossier, 1, 8))).ShouldSucceed();
        (await scene.HandsAsync(await scene.VoteAsync(session, scene.PraiseId, VoteMethod.ShowOfHands), (dossier, 9, 0))).ShouldSucceed();
        var again = await office.RunAsync<PrepareBallot, Result<BallotPrepared>>(o => o.ExecuteAsync(new(session, scene.MeritId, VoteMethod.ShowOfHands), scene.Secretary, default));
        again.Refusals.ShouldHaveSingleItem().ShouldBeOfType<NobodyMissed>();
    }

    [Fact]
    public async Task Neither_code_nor_database_lifts_a_recusal_once_voting_opened()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var dossier = (await scene.AcceptAsync(scene.PraiseId, 1)).Single();
        var session = await scene.OpenedAsync();
        (await office.RunAsync<AddRecusal, Result<Done>>(o => o.ExecuteAsync(new(session, dossier, scene.Members[4], "Thân thích"), scene.Secretary, default))).ShouldSucceed();
        var ballot = await scene.VoteAsync(session, scene.PraiseId, VoteMethod.ShowOfHands);
        (await office.RunAsync<LiftRecusal, Result<Done>>(o => o.ExecuteAsync(new(session, dossier, scene.Members[4], "Nhầm"), scene.Secretary, default))).ShouldRefuseWith<VotingHasOpened>();
        await RefusedByDatabaseAsync(() => office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"delete from councils.recusal where session_id = {session}")));
        await RefusedByDatabaseAsync(() => office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"insert into councils.recusal values ({session}, {dossier}, {scene.Members[5]}, 'x', false)")));
        (await scene.HandsAsync(ballot, (dossier, 8, 0))).ShouldSucceed();
        await RefusedByDatabaseAsync(() => office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"delete from councils.recusal where session_id = {session}")));
    }

    private static async Task RefusedByDatabaseAsync(Func<Task<int>> write) =>
        (await Should.ThrowAsync<PostgresException>(write)).ConstraintName.ShouldBe("recusal_fixed_by_vote");

    private async Task<(CouncilScene Scene, Guid Session, Guid Dossier)> MissedAsync()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var dossier = (await scene.AcceptAsync(scene.PraiseId, 1)).Single();
        var session = await scene.OpenedAsync();
        (await scene.HandsAsync(await scene.VoteAsync(session, scene.PraiseId, VoteMethod.ShowOfHands), (dossier, 4, 5))).ShouldSucceed();
        return (scene, session, dossier);
    }

    private Task<Result<BallotPrepared>> PrepareAsync(CouncilScene scene, Guid session) =>
        office.RunAsync<PrepareBallot, Result<BallotPrepared>>(o => o.ExecuteAsync(new(session, scene.PraiseId, VoteMethod.ShowOfHands), scene.Secretary, default));

    private async Task<Result<Done>> LeaveAsync(CouncilScene scene, Guid session, int staying)
    {
        var version = await office.WithDbAsync(db => db.CouncilSessions.Where(s => s.Id == session).Select(s => s.Version).SingleAsync());
        return await office.RunAsync<RecordAttendance, Result<Done>>(o => o.ExecuteAsync(
            new(session, version, [.. scene.Members.Select((m, i) => new AttendanceEntry(m, i < staying, i < staying ? null : "Về trước"))]), scene.Secretary, default));
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();
}
