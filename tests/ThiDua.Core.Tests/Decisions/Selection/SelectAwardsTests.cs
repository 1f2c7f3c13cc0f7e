using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Councils;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Selection;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations;
using ThiDua.Core.Tests.Councils;

namespace ThiDua.Core.Tests.Decisions.Selection;

public sealed class SelectAwardsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestOffice office = new(database, CouncilScene.Today);

    [Fact]
    public async Task The_ceiling_takes_its_limit_refuses_one_more_and_says_which_plan()
    {
        var (scene, dossiers) = await VotedAsync(4, most: 3);
        (await SelectAsync(scene, scene.MeritId, [.. dossiers.Take(3)])).Succeeded.ShouldBeTrue();
        var refused = await SelectAsync(scene, scene.MeritId, dossiers[3]);
        refused.Refusals.OfType<CeilingReached>().Single().Sentence.ShouldStartWith("Bằng khen của Chủ tịch UBND tỉnh đã đủ 3 tập thể, cá nhân (Kế hoạch số 12/KH-");
        (await UnselectAsync(scene, dossiers[0])).ShouldSucceed();
        (await SelectAsync(scene, scene.MeritId, dossiers[3])).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Too_many_at_once_choose_nobody()
    {
        var (scene, dossiers) = await VotedAsync(4, most: 3);
        (await SelectAsync(scene, scene.MeritId, [.. dossiers])).Succeeded.ShouldBeFalse();
        (await ChosenAsync(scene.MeritId)).ShouldBe(0);
    }

    [Fact]
    public async Task Who_misses_the_higher_award_is_chosen_for_the_one_it_falls_to()
    {
        var (scene, dossiers) = await VotedAsync(2, most: 1);
        (await SelectAsync(scene, scene.MeritId, dossiers[0])).Succeeded.ShouldBeTrue();
        (await SelectAsync(scene, scene.PraiseId, dossiers[1])).Succeeded.ShouldBeTrue();
        (await ChosenAsync(scene.PraiseId)).ShouldBe(1);
        var board = (await office.RunAsync<SelectionQuery, SelectionBoard?>(q => q.FindAsync(scene.MovementId, scene.Officer, default))).ShouldNotBeNull();
        board.Offers[0].Chosen.Total.ShouldBe(1);
        board.Offers[1].Lines.Single(l => l.NominationId == dossiers[1]).ShouldSatisfyAllConditions(l => l.Choice.ShouldBe(Choice.Here), l => l.Above.ShouldBe("Bằng khen"));
    }

    [Fact]
    public async Task A_chosen_one_is_moved_down_in_one_step()
    {
        var (scene, dossiers) = await VotedAsync(1, most: 1);
        (await SelectAsync(scene, scene.MeritId, dossiers[0])).Succeeded.ShouldBeTrue();
        (await SelectAsync(scene, scene.PraiseId, dossiers[0])).Succeeded.ShouldBeTrue();
        (await ChosenAsync(scene.MeritId)).ShouldBe(0);
        (await ChosenAsync(scene.PraiseId)).ShouldBe(1);
    }

    [Fact]
    public async Task Who_did_not_pass_the_vote_is_not_chosen()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var dossiers = await scene.AcceptAsync(scene.PraiseId, 2);
        var ballot = await scene.VoteAsync(await scene.OpenedAsync(), scene.PraiseId, VoteMethod.ShowOfHands);
        (await scene.HandsAsync(ballot, (dossiers[0], 9, 0), (dossiers[1], 2, 7))).ShouldSucceed();
        (await SelectAsync(scene, scene.PraiseId, dossiers[1])).Refusals.OfType<NotPassed>().ShouldNotBeEmpty();
        (await office.RunAsync<FinishSelection, Result<SelectionFinished>>(o => o.ExecuteAsync(scene.MovementId, scene.Officer, default))).ShouldSucceed().NotSelected.ShouldBe(2);
        (await SelectAsync(scene, scene.PraiseId, dossiers[0])).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_choice_that_a_draft_decision_holds_is_not_taken_back()
    {
        var (scene, dossiers) = await VotedAsync(1, most: 1);
        (await SelectAsync(scene, scene.MeritId, dossiers[0])).Succeeded.ShouldBeTrue();
        await new TestData(office).AddAsync(db =>
        {
            var decision = new Decision
            {
                Id = Guid.CreateVersion7(), MovementId = scene.MovementId, AwardOfferId = scene.MeritId, Kind = DecisionKind.Submission, State = DecisionState.Draft, AgencyId = scene.AgencyId,
                Symbol = "TTr-SKHCN", Abstract = "Đề nghị tặng Bằng khen", SignerPosition = "Giám đốc", SignerName = "Hoàng Minh Tuệ", CreatedAt = office.Clock.GetUtcNow(),
            };
            db.AddRange(decision, new DecisionItem
            {
                Id = Guid.CreateVersion7(), DecisionId = decision.Id, NominationId = dossiers[0], Ordinal = 1, SubjectKind = SubjectKind.Individual, SubjectName = "A", Outcome = ItemOutcome.Proposed,
            });
            return decision.Id;
        });
        (await UnselectAsync(scene, dossiers[0])).ShouldRefuseWith<AlreadyInDecision>();
        (await SelectAsync(scene, scene.PraiseId, dossiers[0])).Refusals.OfType<AlreadyInDecision>().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_secretary_does_not_choose_themselves()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var mine = (await scene.AcceptAsync(scene.PraiseId, 1, person: scene.Members[1])).Single();
        var ballot = await scene.VoteAsync(await scene.OpenedAsync(), scene.PraiseId, VoteMethod.SecretBallot);
        foreach (var member in Enumerable.Range(0, 9).Where(i => i != 1))
        {
            (await scene.CastAsync(ballot, member, _ => BallotChoice.Yes)).ShouldSucceed();
        }

        (await scene.CloseAsync(ballot)).ShouldSucceed();
        var own = await office.RunAsync<SelectAwards, Result<AwardsSelected>>(o => o.ExecuteAsync(new SelectAwardsRequest(scene.PraiseId, [mine]), scene.Secretary, default));
        own.Refusals.OfType<SelectsWhatTheyDoNotJudge>().ShouldNotBeEmpty();
        (await SelectAsync(scene, scene.PraiseId, mine)).Succeeded.ShouldBeTrue();
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private async Task<(CouncilScene, IReadOnlyList<Guid>)> VotedAsync(int count, int most)
    {
        var scene = await CouncilScene.BuildAsync(office, offers: (merit, _) => merit.MaxTotal = most);
        var dossiers = await scene.AcceptAsync(scene.MeritId, count);
        var ballot = await scene.VoteAsync(await scene.OpenedAsync(), scene.MeritId, VoteMethod.ShowOfHands);
        (await scene.HandsAsync(ballot, [.. dossiers.Select(d => (d, 9, 0))])).ShouldSucceed();
        return (scene, dossiers);
    }

    private Task<Result<AwardsSelected>> SelectAsync(CouncilScene scene, Guid offer, params Guid[] dossiers) =>
        office.RunAsync<SelectAwards, Result<AwardsSelected>>(o => o.ExecuteAsync(new SelectAwardsRequest(offer, dossiers), scene.Officer, default));

    private Task<Result<Done>> UnselectAsync(CouncilScene scene, Guid dossier) =>
        office.RunAsync<UnselectAward, Result<Done>>(o => o.ExecuteAsync(dossier, scene.Officer, default));

    private Task<int> ChosenAsync(Guid offer) =>
        office.WithDbAsync(db => db.Nominations.CountAsync(n => n.GrantedOfferId == offer && n.State == NominationState.Selected));
}
