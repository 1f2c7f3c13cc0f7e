using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Tests.Councils;

public sealed class CouncilListsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestOffice office = new(database, CouncilScene.Today);

    [Fact]
    public async Task Accepted_dossiers_wait_in_the_list_and_on_the_home_page_until_a_session_is_planned()
    {
        var scene = await CouncilScene.BuildAsync(office);
        await scene.AcceptAsync(scene.PraiseId, 2);
        (await ListAsync(scene)).Waiting.Single().Dossiers.ShouldBe(2);
        (await HomeAsync(scene.Officer)).Single().What.ShouldBe("Lập phiên họp Hội đồng xét 2 hồ sơ");
        (await office.RunAsync<NewSessionQuery, NewSessionChoices>(q => q.ChoicesAsync(scene.Officer, default))).Councils.Single().Id.ShouldBe(scene.CouncilId);
        await scene.PlanAsync();
        var list = await ListAsync(scene);
        list.Waiting.ShouldBeEmpty();
        list.Sessions.Single().Title.ShouldBe("Họp xét khen thưởng");
        (await HomeAsync(scene.Officer)).Single().What.ShouldBe("Mở phiên họp Hội đồng");
    }

    [Fact]
    public async Task An_open_ballot_stands_on_the_home_page_of_who_has_a_vote_left()
    {
        var scene = await CouncilScene.BuildAsync(office);
        await scene.AcceptAsync(scene.PraiseId, 1);
        var ballot = await scene.VoteAsync(await scene.OpenedAsync(present: 8), scene.PraiseId, VoteMethod.SecretBallot);
        (await HomeAsync(await scene.MemberAsync(3))).Single().ShouldSatisfyAllConditions(i => i.Section.ShouldBe(HomeSection.ToDo), i => i.Url.ShouldEndWith($"/phieu/{ballot}"));
        (await scene.CastAsync(ballot, 3, _ => BallotChoice.Yes)).ShouldSucceed();
        (await HomeAsync(await scene.MemberAsync(3))).Single().Section.ShouldBe(HomeSection.Done);
        (await HomeAsync(await scene.MemberAsync(8))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_finished_vote_asks_for_the_selection()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var dossier = (await scene.AcceptAsync(scene.PraiseId, 1)).Single();
        var ballot = await scene.VoteAsync(await scene.OpenedAsync(), scene.PraiseId, VoteMethod.ShowOfHands);
        (await scene.HandsAsync(ballot, (dossier, 9, 0))).ShouldSucceed();
        (await HomeAsync(scene.Officer)).ShouldContain(i => i.Url == $"/quyet-dinh/lua-chon/{scene.MovementId}");
    }

    private Task<SessionList> ListAsync(CouncilScene scene) =>
        office.RunAsync<SessionListQuery, SessionList>(q => q.ListAsync(scene.MovementId, 1, scene.Officer, default));

    private Task<IReadOnlyList<HomeItem>> HomeAsync(ThiDua.Core.Accounts.Actor actor) => office.RunAsync<CouncilsHome, IReadOnlyList<HomeItem>>(q => q.ItemsAsync(actor, default));

    public ValueTask DisposeAsync() => office.DisposeAsync();
}
