using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils;
using ThiDua.Core.Councils.Counting;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Tests.Councils;

public sealed class PaperBallotTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestOffice office = new(database, CouncilScene.Today);

    [Fact]
    public async Task Two_tellers_count_and_the_sealed_envelope_of_an_absent_member_is_in_the_box()
    {
        var scene = await CouncilScene.BuildAsync(office, "cstd_co_so");
        var dossiers = await scene.AcceptAsync(scene.MeritId, 2);
        var ballot = await scene.PrepareAsync(await scene.OpenedAsync(present: 8), scene.MeritId, VoteMethod.PaperBallot);
        (await scene.OpenVoteAsync(ballot)).ShouldRefuseWith<NoTellers>();
        (await scene.TellersAsync(ballot, 2, 3)).ShouldSucceed();
        (await EnvelopeAsync(scene, ballot, 8)).ShouldSucceed();
        (await scene.OpenVoteAsync(ballot)).ShouldSucceed();
        (await scene.CountAsync(ballot, 2, 9, (dossiers[0], 8, 1), (dossiers[1], 7, 2))).ShouldSucceed();
        (await scene.ConfirmCountAsync(ballot, 2)).ShouldRefuseWith<ConfirmedByWhoCounted>();
        (await scene.ConfirmCountAsync(ballot, 4)).ShouldRefuseWith<NotATeller>();
        (await scene.ConfirmCountAsync(ballot, 3)).ShouldSucceed();

        // 80 % of nine is eight: the absent member's sheet counts like any other.
        var results = (await scene.ResultsAsync(ballot)).ToDictionary(r => r.NominationId);
        (results[dossiers[0]].Passed, results[dossiers[0]].VotesNeeded, results[dossiers[1]].Passed).ShouldBe((true, 8, false));
        (await office.WithDbAsync(db => db.IssuedPapers.CountAsync(p => p.Kind == IssuedPaperKind.CountingMinutes && p.AboutId == ballot))).ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_of_the_count_is_in_the_history_or_on_the_candidates_before_the_second_teller_confirms()
    {
        var (scene, ballot, dossier) = await CountedOnceAsync();
        (await scene.ResultsAsync(ballot)).ShouldAllBe(r => r.YesVotes == null && r.NoVotes == null && r.Passed == null);
        (await office.WithDbAsync(db => db.LedgerEvents.CountAsync(e => e.Entity.Contains("paper_count")))).ShouldBe(0);
        (await scene.ConfirmCountAsync(ballot, 3)).ShouldSucceed();
        (await scene.ResultsAsync(ballot)).Single(r => r.NominationId == dossier).YesVotes.ShouldBe(8);
    }

    [Fact]
    public async Task A_teller_who_finds_other_figures_sends_the_count_back()
    {
        var (scene, ballot, dossier) = await CountedOnceAsync();
        var teller = await scene.MemberAsync(3);
        (await office.RunAsync<RejectPaperCount, Result<Done>>(o => o.ExecuteAsync(new(ballot, " "), teller, default))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Reason");
        (await office.RunAsync<RejectPaperCount, Result<Done>>(o => o.ExecuteAsync(new(ballot, "Đếm lại"), teller, default))).ShouldSucceed();
        (await scene.ConfirmCountAsync(ballot, 3)).ShouldRefuseWith<WrongState>();
        (await scene.CountAsync(ballot, 3, 9, (dossier, 9, 0))).ShouldSucceed();
        (await scene.ConfirmCountAsync(ballot, 2)).ShouldSucceed();
    }

    [Fact]
    public async Task Wrong_arithmetic_is_refused_and_nothing_is_written()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var dossier = (await scene.AcceptAsync(scene.PraiseId, 1)).Single();
        var ballot = await scene.PaperVoteAsync(await scene.OpenedAsync(), scene.PraiseId, 2, 3);
        (await scene.CountAsync(ballot, 2, 10, (dossier, 9, 1))).Refusals.Select(r => r.Field).ShouldBe(["Sheets.Issued", "Marks[0].Yes"]);
        (await office.WithDbAsync(db => db.PaperCounts.CountAsync(c => c.BallotId == ballot))).ShouldBe(0);
    }

    [Fact]
    public async Task Tellers_are_two_or_three_members_who_are_there_and_judge_everything_in_the_vote()
    {
        var scene = await CouncilScene.BuildAsync(office);
        await scene.AcceptAsync(scene.PraiseId, 1, person: scene.Members[5]);
        var ballot = await scene.PrepareAsync(await scene.OpenedAsync(present: 8), scene.PraiseId, VoteMethod.PaperBallot);
        (await scene.TellersAsync(ballot, 2)).ShouldRefuseWith<WrongNumberOfTellers>();
        (await scene.TellersAsync(ballot, 1, 2, 3, 4)).ShouldRefuseWith<WrongNumberOfTellers>();
        (await scene.TellersAsync(ballot, 2, 8)).ShouldRefuseWith<TellerNotThere>();
        (await scene.TellersAsync(ballot, 2, 5)).ShouldRefuseWith<TellerRecused>();
        (await scene.TellersAsync(ballot, 2, 3, 4)).ShouldSucceed();
    }

    [Fact]
    public async Task An_envelope_is_for_who_is_absent_and_never_for_an_electronic_vote()
    {
        var scene = await CouncilScene.BuildAsync(office);
        await scene.AcceptAsync(scene.PraiseId, 1);
        var session = await scene.OpenedAsync(present: 8);
        var electronic = await scene.PrepareAsync(session, scene.PraiseId, VoteMethod.SecretBallot);
        (await EnvelopeAsync(scene, electronic, 8)).ShouldRefuseWith<SecretOnPaperOnly>();
        (await office.RunAsync<CancelBallot, Result<Done>>(o => o.ExecuteAsync(electronic, scene.Secretary, default))).ShouldSucceed();
        var paper = await scene.PrepareAsync(session, scene.PraiseId, VoteMethod.PaperBallot);
        (await EnvelopeAsync(scene, paper, 0)).ShouldRefuseWith<MemberIsThere>();
        (await EnvelopeAsync(scene, paper, 8)).ShouldSucceed();
        (await EnvelopeAsync(scene, paper, 8)).Refusals.ShouldHaveSingleItem().Field.ShouldBe("PersonId");
    }

    [Fact]
    public async Task The_database_itself_keeps_a_confirmed_count_and_wants_two_people()
    {
        var (scene, ballot, _) = await CountedOnceAsync();
        var one = await Should.ThrowAsync<PostgresException>(() => office.WithDbAsync(db =>
            db.Database.ExecuteSqlAsync($"update councils.paper_count set confirmed_by = entered_by, confirmed_at = now() where ballot_id = {ballot}")));
        one.ConstraintName.ShouldBe("paper_count_by_two");
        (await scene.ConfirmCountAsync(ballot, 3)).ShouldSucceed();
        var late = await Should.ThrowAsync<PostgresException>(() => office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"update councils.paper_count set valid = 1, invalid = returned - 1 where ballot_id = {ballot}")));
        late.ConstraintName.ShouldBe("paper_count_confirmed");
    }

    private async Task<(CouncilScene Scene, Guid Ballot, Guid Dossier)> CountedOnceAsync()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var dossier = (await scene.AcceptAsync(scene.PraiseId, 1)).Single();
        var ballot = await scene.PaperVoteAsync(await scene.OpenedAsync(), scene.PraiseId, 2, 3);
        (await scene.CountAsync(ballot, 2, 9, (dossier, 8, 1))).ShouldSucceed();
        return (scene, ballot, dossier);
    }

    private Task<Result<Done>> EnvelopeAsync(CouncilScene scene, Guid ballot, int member) =>
        office.RunAsync<TakeEnvelope, Result<Done>>(o => o.ExecuteAsync(new(ballot, scene.Members[member], CouncilScene.Today, null), scene.Secretary, default));

    public ValueTask DisposeAsync() => office.DisposeAsync();
}
