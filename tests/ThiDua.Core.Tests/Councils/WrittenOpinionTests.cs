using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Councils.Written;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Records;

namespace ThiDua.Core.Tests.Councils;

public sealed class WrittenOpinionTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestOffice office = new(database, CouncilScene.Today);

    [Fact]
    public async Task An_absent_members_paper_counts_with_the_hands_once_two_people_typed_the_same()
    {
        var (scene, ballot, dossier) = await HandsOpenAsync(present: 8);
        (await EnterAsync(scene, ballot, 8, scene.Secretary, BallotChoice.Yes)).ShouldSucceed();
        (await scene.HandsAsync(ballot, (dossier, 4, 4))).ShouldRefuseWith<OpinionsHalfEntered>();
        (await ConfirmAsync(scene, ballot, 8, scene.Secretary, BallotChoice.Yes)).ShouldRefuseWith<SecondPersonNeeded>();
        (await ConfirmAsync(scene, ballot, 8, scene.Officer, BallotChoice.No)).ShouldRefuseWith<EntriesDiffer>();
        (await ConfirmAsync(scene, ballot, 8, scene.Officer, BallotChoice.Yes)).ShouldSucceed();
        (await scene.HandsAsync(ballot, (dossier, 4, 4))).ShouldSucceed();
        var result = (await scene.ResultsAsync(ballot)).Single();
        (result.YesVotes, result.NoVotes, result.Denominator, result.Passed).ShouldBe((5, 4, 9, true));
        (await office.WithDbAsync(db => db.WrittenOpinions.Where(o => o.BallotId == ballot).Select(o => o.FirstBy + " " + o.SecondBy).SingleAsync())).ShouldBe("Thư ký Chuyên viên");
    }

    [Fact]
    public async Task A_wrong_first_entry_is_dropped_and_typed_again()
    {
        var (scene, ballot, _) = await HandsOpenAsync(present: 8);
        (await EnterAsync(scene, ballot, 8, scene.Secretary, BallotChoice.Yes)).ShouldSucceed();
        (await office.RunAsync<DropWrittenOpinion, Result<Done>>(o => o.ExecuteAsync(new(ballot, scene.Members[8], "Nhập nhầm"), scene.Officer, default))).ShouldSucceed();
        (await EnterAsync(scene, ballot, 8, scene.Officer, BallotChoice.No)).ShouldSucceed();
        (await ConfirmAsync(scene, ballot, 8, scene.Secretary, BallotChoice.No)).ShouldSucceed();
        (await office.RunAsync<DropWrittenOpinion, Result<Done>>(o => o.ExecuteAsync(new(ballot, scene.Members[8], "Đổi ý"), scene.Officer, default))).ShouldRefuseWith<WrongState>();
    }

    [Fact]
    public async Task Who_is_there_votes_there_and_a_secret_vote_takes_no_open_paper()
    {
        var (scene, ballot, _) = await HandsOpenAsync(present: 8);
        (await EnterAsync(scene, ballot, 0, scene.Secretary, BallotChoice.Yes)).ShouldRefuseWith<MemberIsThere>();
        var secret = await CouncilScene.BuildAsync(office);
        await secret.AcceptAsync(secret.PraiseId, 1);
        var electronic = await secret.VoteAsync(await secret.OpenedAsync(present: 8), secret.PraiseId, VoteMethod.SecretBallot);
        (await EnterAsync(secret, electronic, 8, secret.Secretary, BallotChoice.Yes)).ShouldRefuseWith<SecretOnPaperOnly>();
    }

    [Fact]
    public async Task Without_a_meeting_members_answer_by_name_and_the_chair_concludes_on_enough_answers()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var dossier = (await scene.AcceptAsync(scene.PraiseId, 1)).Single();
        var ballot = await WrittenVoteAsync(scene);
        for (var member = 1; member <= 5; member++)
        {
            (await GiveAsync(scene, ballot, member, BallotChoice.Yes)).ShouldSucceed();
        }

        (await GiveAsync(scene, ballot, 1, BallotChoice.No)).ShouldRefuseWith<HasVotedAlready>();
        var chair = await new TestData(office).ActorAsync(Role.CouncilChair, scene.RootId, scene.Members[0], "Chủ tịch");
        (await ConcludeAsync(ballot, scene.Officer)).ShouldRefuseWith<ChairConcludes>();
        (await ConcludeAsync(ballot, chair)).ShouldRefuseWith<TooFewAnswers>().Needed.ShouldBe(6);
        (await GiveAsync(scene, ballot, 6, BallotChoice.No)).ShouldSucceed();
        (await ConcludeAsync(ballot, chair)).ShouldRefuseWith<AnswersStillComing>();
        office.Clock.MoveTo(CouncilScene.Today.AddDays(11));
        (await ConcludeAsync(ballot, chair)).ShouldSucceed();
        var result = (await scene.ResultsAsync(ballot)).Single(r => r.NominationId == dossier);
        (result.YesVotes, result.NoVotes, result.Denominator, result.VotesNeeded, result.Passed).ShouldBe((5, 1, 9, 5, true));
    }

    [Fact]
    public async Task From_2026_the_share_is_of_those_who_answered()
    {
        await using var later = new TestOffice(database, new DateOnly(2026, 3, 2));
        var scene = await CouncilScene.BuildAsync(later);
        await scene.AcceptAsync(scene.PraiseId, 1);
        var ballot = await WrittenVoteAsync(scene, new DateOnly(2026, 3, 2));
        for (var member = 1; member <= 6; member++)
        {
            (await GiveAsync(scene, ballot, member, member <= 4 ? BallotChoice.Yes : BallotChoice.No)).ShouldSucceed();
        }

        later.Clock.MoveTo(new DateOnly(2026, 3, 13));
        var chair = await new TestData(later).ActorAsync(Role.CouncilChair, scene.RootId, scene.Members[0], "Chủ tịch");
        (await later.RunAsync<ConcludeWritten, Result<Done>>(o => o.ExecuteAsync(ballot, chair, default))).ShouldSucceed();
        var result = (await scene.ResultsAsync(ballot)).Single();
        (result.YesVotes, result.Denominator, result.VotesNeeded, result.Passed).ShouldBe((4, 6, 4, true));
    }

    [Fact]
    public async Task What_must_be_a_ballot_cannot_go_round_in_writing()
    {
        var scene = await CouncilScene.BuildAsync(office, "cstd_co_so");
        await scene.AcceptAsync(scene.MeritId, 1);
        var session = await WrittenSessionAsync(scene, CouncilScene.Today);
        var prepared = await office.RunAsync<PrepareBallot, Result<BallotPrepared>>(o => o.ExecuteAsync(new(session, scene.MeritId), scene.Secretary, default));
        prepared.Refusals.ShouldHaveSingleItem().ShouldBeOfType<BallotRequiredByLaw>();
    }

    private async Task<(CouncilScene Scene, Guid Ballot, Guid Dossier)> HandsOpenAsync(int present)
    {
        var scene = await CouncilScene.BuildAsync(office);
        var dossier = (await scene.AcceptAsync(scene.PraiseId, 1)).Single();
        return (scene, await scene.VoteAsync(await scene.OpenedAsync(present), scene.PraiseId, VoteMethod.ShowOfHands), dossier);
    }

    private static async Task<Guid> WrittenSessionAsync(CouncilScene scene, DateOnly day)
    {
        var planned = await scene.Office.RunAsync<PlanSession, Result<SessionPlanned>>(o => o.ExecuteAsync(
            new(scene.MovementId, scene.CouncilId, "Lấy ý kiến", day, null, null, SessionMode.Written, day.AddDays(10)), scene.Secretary, default));
        (await scene.Office.RunAsync<OpenSession, Result<Done>>(o => o.ExecuteAsync(new(planned.ShouldSucceed().SessionId, []), scene.Secretary, default))).ShouldSucceed();
        return planned.Value!.SessionId;
    }

    private static async Task<Guid> WrittenVoteAsync(CouncilScene scene, DateOnly? day = null)
    {
        var ballot = await scene.PrepareAsync(await WrittenSessionAsync(scene, day ?? CouncilScene.Today), scene.PraiseId);
        (await scene.OpenVoteAsync(ballot)).ShouldSucceed();
        return ballot;
    }

    private static Task<Dictionary<Guid, BallotChoice>> ChoicesAsync(CouncilScene scene, Guid ballot, BallotChoice choice) =>
        scene.Office.WithDbAsync(db => db.BallotCandidates.Where(c => c.BallotId == ballot).ToDictionaryAsync(c => c.NominationId, _ => choice));

    private async Task<Result<Done>> EnterAsync(CouncilScene scene, Guid ballot, int member, Actor actor, BallotChoice choice)
    {
        byte[] scan = [.. "%PDF-1.7 phiếu"u8];
        var file = (await office.RunAsync<KeepFile, Result<KeptFile>>(o => o.ExecuteAsync(new IncomingFile("y-kien.pdf", scan.Length, () => new MemoryStream(scan)), actor, default))).ShouldSucceed();
        var choices = await ChoicesAsync(scene, ballot, choice);
        return await office.RunAsync<EnterWrittenOpinion, Result<Done>>(o => o.ExecuteAsync(new(ballot, scene.Members[member], CouncilScene.Today, file.Id, choices), actor, default));
    }

    private async Task<Result<Done>> ConfirmAsync(CouncilScene scene, Guid ballot, int member, Actor actor, BallotChoice choice)
    {
        var choices = await ChoicesAsync(scene, ballot, choice);
        return await office.RunAsync<ConfirmWrittenOpinion, Result<Done>>(o => o.ExecuteAsync(new(ballot, scene.Members[member], choices), actor, default));
    }

    private static async Task<Result<Done>> GiveAsync(CouncilScene scene, Guid ballot, int member, BallotChoice choice)
    {
        var (choices, actor) = (await ChoicesAsync(scene, ballot, choice), await scene.MemberAsync(member));
        return await scene.Office.RunAsync<GiveOpinion, Result<Done>>(o => o.ExecuteAsync(new(ballot, choices), actor, default));
    }

    private Task<Result<Done>> ConcludeAsync(Guid ballot, Actor actor) => office.RunAsync<ConcludeWritten, Result<Done>>(o => o.ExecuteAsync(ballot, actor, default));

    public ValueTask DisposeAsync() => office.DisposeAsync();
}
