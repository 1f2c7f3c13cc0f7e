using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Councils;
using ThiDua.Core.Law;

namespace ThiDua.Core.Tests.Councils;

public sealed class HandsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestOffice office = new(database, CouncilScene.Today);

    [Fact]
    public async Task Hands_are_counted_against_the_whole_membership_and_more_than_half_passes()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var dossiers = await scene.AcceptAsync(scene.PraiseId, 2);
        var ballot = await scene.VoteAsync(await scene.OpenedAsync(present: 8), scene.PraiseId, VoteMethod.ShowOfHands);
        (await scene.HandsAsync(ballot, (dossiers[0], 5, 3), (dossiers[1], 4, 4))).ShouldSucceed();
        var results = (await scene.ResultsAsync(ballot)).ToDictionary(r => r.NominationId);
        results[dossiers[0]].Passed.ShouldBe(true);
        results[dossiers[1]].Passed.ShouldBe(false);
        results.Values.ShouldAllBe(r => r.Denominator == 9 && r.VotesNeeded == 5);
    }

    [Fact]
    public async Task More_hands_than_members_in_the_room_are_refused_and_the_vote_stays_open()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var dossier = (await scene.AcceptAsync(scene.PraiseId, 1, person: scene.Members[5])).Single();
        var ballot = await scene.VoteAsync(await scene.OpenedAsync(present: 8), scene.PraiseId, VoteMethod.ShowOfHands);
        // Eight are in the room, one of them is who is nominated.
        (await scene.HandsAsync(ballot, (dossier, 8, 0))).ShouldRefuseWith<TooManyHands>().Entitled.ShouldBe(7);
        (await scene.HandsAsync(ballot, (dossier, 7, 0))).ShouldSucceed();
    }

    [Fact]
    public async Task All_in_favour_counts_the_room_as_it_is_and_keeps_the_figures_that_were_given()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var own = (await scene.AcceptAsync(scene.PraiseId, 1, person: scene.Members[5])).Single();
        var others = await scene.AcceptAsync(scene.PraiseId, 2);
        var ballot = await scene.VoteAsync(await scene.OpenedAsync(present: 8), scene.PraiseId, VoteMethod.ShowOfHands);
        (await AllAsync(scene, ballot, new HandsOf(own, null, null, null), new HandsOf(others[0], 6, 2, null), new HandsOf(others[1], null, null, null))).ShouldSucceed();
        var results = (await scene.ResultsAsync(ballot)).ToDictionary(r => r.NominationId, r => (r.YesVotes, r.NoVotes));
        // Eight are in the room; who is nominated raises no hand for it.
        (results[own], results[others[0]], results[others[1]]).ShouldBe(((7, 0), (6, 2), (8, 0)));
    }

    [Fact]
    public async Task All_in_favour_does_not_complete_a_figure_that_was_half_given()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var dossier = (await scene.AcceptAsync(scene.PraiseId, 1)).Single();
        var ballot = await scene.VoteAsync(await scene.OpenedAsync(), scene.PraiseId, VoteMethod.ShowOfHands);
        (await AllAsync(scene, ballot, new HandsOf(dossier, null, 1, null))).ShouldRefuseWith<Core.Foundation.InvalidField>().Field.ShouldBe("Counts[0].Yes");
    }

    [Fact]
    public async Task A_vote_begins_with_one_press_or_stays_drawn_up()
    {
        var scene = await CouncilScene.BuildAsync(office);
        await scene.AcceptAsync(scene.MeritId, 1);
        var session = await scene.OpenedAsync();
        var below = Begun(await BeginAsync(scene, session, scene.PraiseId));
        below.NotOpened.ShouldHaveSingleItem().ShouldBeOfType<HigherAwardFirst>();
        (await StateAsync(below.BallotId)).ShouldBe(BallotState.Prepared);
        var above = Begun(await BeginAsync(scene, session, scene.MeritId));
        above.NotOpened.ShouldBeEmpty();
        (await StateAsync(above.BallotId)).ShouldBe(BallotState.Open);
        (await BeginAsync(scene, session, scene.MeritId)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<Core.Foundation.WrongState>();
    }

    [Fact]
    public async Task Who_is_recused_from_a_dossier_does_not_write_its_result()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var dossier = (await scene.AcceptAsync(scene.PraiseId, 1, person: scene.Members[1])).Single();
        var ballot = await scene.VoteAsync(await scene.OpenedAsync(), scene.PraiseId, VoteMethod.ShowOfHands);
        (await scene.HandsAsync(ballot, (dossier, 8, 0))).ShouldRefuseWith<CountedByRecused>();
    }

    [Fact]
    public async Task A_count_for_the_wrong_list_is_refused()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var dossiers = await scene.AcceptAsync(scene.PraiseId, 2);
        var ballot = await scene.VoteAsync(await scene.OpenedAsync(), scene.PraiseId, VoteMethod.ShowOfHands);
        (await scene.HandsAsync(ballot, (dossiers[0], 8, 0))).ShouldRefuseWith<PaperOutOfDate>();
    }

    [Fact]
    public async Task Who_misses_the_higher_award_is_voted_on_for_the_one_it_falls_to()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var dossiers = await scene.AcceptAsync(scene.MeritId, 2);
        var session = await scene.OpenedAsync();
        var below = await scene.PrepareAsync(session, scene.PraiseId);
        var tooEarly = await office.RunAsync<OpenBallot, Core.Foundation.Result<Core.Foundation.Done>>(o => o.ExecuteAsync(below, scene.Secretary, default));
        tooEarly.ShouldRefuseWith<HigherAwardFirst>();
        var above = await scene.VoteAsync(session, scene.MeritId, VoteMethod.ShowOfHands);
        (await scene.HandsAsync(above, (dossiers[0], 9, 0), (dossiers[1], 3, 6))).ShouldSucceed();
        (await office.RunAsync<OpenBallot, Core.Foundation.Result<Core.Foundation.Done>>(o => o.ExecuteAsync(below, scene.Secretary, default))).ShouldSucceed();
        (await scene.ResultsAsync(below)).Select(r => r.NominationId).ShouldBe([dossiers[1]]);
    }

    private Task<Core.Foundation.Result<Core.Foundation.Done>> AllAsync(CouncilScene scene, Guid ballot, params HandsOf[] counts) =>
        office.RunAsync<RecordHands, Core.Foundation.Result<Core.Foundation.Done>>(o => o.ExecuteAsync(new RecordHandsRequest(ballot, counts, AllInFavour: true), scene.Secretary, default));

    private Task<Core.Foundation.Result<VoteBegun>> BeginAsync(CouncilScene scene, Guid session, Guid offer) =>
        office.RunAsync<BeginVote, Core.Foundation.Result<VoteBegun>>(o => o.ExecuteAsync(new PrepareBallotRequest(session, offer, VoteMethod.ShowOfHands), scene.Secretary, default));

    private static VoteBegun Begun(Core.Foundation.Result<VoteBegun> result) => result.Value.ShouldNotBeNull();

    private Task<BallotState> StateAsync(Guid ballot) => office.WithDbAsync(db => db.Ballots.Where(b => b.Id == ballot).Select(b => b.State).SingleAsync());

    public ValueTask DisposeAsync() => office.DisposeAsync();
}
