using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Tests.Councils;

public sealed class RevealingVotesTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestOffice office = new(database, CouncilScene.Today);

    [Theory]
    [InlineData(5, null)]
    [InlineData(4, "\"A\" chỉ có 4 người bỏ phiếu")]
    [InlineData(1, "\"A\" chỉ có 1 người bỏ phiếu")]
    [InlineData(0, null)]
    public void Fewer_than_five_voters_on_one_dossier_are_too_few(int voters, string? said)
    {
        var note = RevealingVotes.Before([new VotersOf("A", voters), new VotersOf("B", 9)]);
        (note is null).ShouldBe(said is null);
        note?.ShouldContain(said!);
    }

    [Theory]
    [InlineData(9, 0, 0, "Mọi phiếu giống nhau")]
    [InlineData(0, 9, 0, "Mọi phiếu giống nhau")]
    [InlineData(8, 1, 0, null)]
    [InlineData(3, 1, 0, "Chỉ có 4 phiếu")]
    [InlineData(4, 1, 0, null)]
    [InlineData(0, 0, 0, null)]
    public void A_unanimous_or_tiny_result_says_what_it_reveals(int yes, int no, int abstain, string? said) =>
        (RevealingVotes.After(yes, no, abstain) ?? "-").ShouldStartWith(said ?? "-");

    [Fact]
    public async Task A_small_secret_vote_is_opened_by_the_chair_knowingly_and_by_nobody_else()
    {
        var scene = await CouncilScene.BuildAsync(office, members: 4);
        await scene.AcceptAsync(scene.PraiseId, 1);
        var session = await scene.OpenedAsync(4);
        var ballot = await scene.PrepareAsync(session, scene.PraiseId, VoteMethod.SecretBallot);
        var chair = await new TestData(office).ActorAsync(Role.CouncilChair, scene.RootId, scene.Members[0], "Chủ tọa");
        (await OpenAsync(new OpenBallotRequest(ballot), chair)).ShouldRefuseWith<VoteWouldReveal>();
        (await OpenAsync(new OpenBallotRequest(ballot, KnowsItReveals: true), scene.Secretary)).ShouldRefuseWith<VoteWouldReveal>();
        (await office.WithDbAsync(db => db.BallotVoters.CountAsync(v => v.BallotId == ballot))).ShouldBe(0);
        var view = (await office.RunAsync<SessionQuery, SessionView?>(q => q.FindAsync(session, chair, default)))!;
        view.Awards.Single(a => a.Ballot is not null).Ballot!.Reveals.ShouldNotBeNull().ShouldContain("chỉ có 4 người bỏ phiếu");
        (await OpenAsync(new OpenBallotRequest(ballot, KnowsItReveals: true), chair)).ShouldSucceed();
        var row = await office.WithDbAsync(db => db.Ballots.SingleAsync(b => b.Id == ballot));
        (row.State, row.RevealsAcceptedBy).ShouldBe((BallotState.Open, "Chủ tọa"));
    }

    [Fact]
    public async Task Recusals_that_leave_one_dossier_few_voters_ask_for_the_chair_too()
    {
        var scene = await CouncilScene.BuildAsync(office, members: 5);
        await scene.AcceptAsync(scene.PraiseId, 1);
        var own = await scene.AcceptAsync(scene.PraiseId, 1, person: scene.Members[3]);
        var ballot = await scene.PrepareAsync(await scene.OpenedAsync(5), scene.PraiseId, VoteMethod.SecretBallot);
        var name = await office.WithDbAsync(db => db.Set<Core.Nominations.Nomination>().Where(n => n.Id == own[0]).Select(n => n.SubjectName).SingleAsync());
        var refusal = (await OpenAsync(new OpenBallotRequest(ballot), scene.Secretary)).ShouldRefuseWith<VoteWouldReveal>();
        refusal.Sentence.ShouldContain($"\"{name}\" chỉ có 4 người bỏ phiếu");
    }

    [Fact]
    public async Task Hands_and_large_secret_votes_open_without_a_word()
    {
        var scene = await CouncilScene.BuildAsync(office, members: 4);
        await scene.AcceptAsync(scene.PraiseId, 1);
        var ballot = await scene.PrepareAsync(await scene.OpenedAsync(4), scene.PraiseId, VoteMethod.ShowOfHands);
        (await OpenAsync(new OpenBallotRequest(ballot), scene.Secretary)).ShouldSucceed();
    }

    [Fact]
    public async Task The_database_lets_nobody_touch_a_closed_box_or_rewrite_a_slip()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var dossier = (await scene.AcceptAsync(scene.PraiseId, 1)).Single();
        var ballot = await scene.VoteAsync(await scene.OpenedAsync(), scene.PraiseId, VoteMethod.SecretBallot);
        (await scene.CastAsync(ballot, 0, _ => BallotChoice.No)).ShouldSucceed();
        await ShouldBeKeptAsync($"update councils.ballot_paper set choice = 'yes' where ballot_id = {ballot}");
        (await scene.CloseAsync(ballot, evenIfIncomplete: true)).ShouldSucceed();
        await ShouldBeKeptAsync($"delete from councils.ballot_paper where ballot_id = {ballot}");
        await ShouldBeKeptAsync($"insert into councils.ballot_paper values (gen_random_uuid(), {ballot}, {dossier}, 'yes')");
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private Task<Result<Done>> OpenAsync(OpenBallotRequest request, Actor actor) => office.RunAsync<OpenBallot, Result<Done>>(o => o.ExecuteAsync(request, actor, default));

    private async Task ShouldBeKeptAsync(FormattableString sql) =>
        (await Should.ThrowAsync<PostgresException>(() => office.WithDbAsync(db => db.Database.ExecuteSqlAsync(sql)))).SqlState.ShouldBe("23000");
}
