using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Tests.Councils;

public sealed class SessionTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestOffice office = new(database, CouncilScene.Today);

    [Fact]
    public async Task A_session_is_not_planned_without_an_accepted_dossier()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var result = await office.RunAsync<PlanSession, Result<SessionPlanned>>(
            o => o.ExecuteAsync(new PlanSessionRequest(scene.MovementId, scene.CouncilId, "Họp", CouncilScene.Today, null, null), scene.Secretary, default));
        result.Refusals.OfType<NothingToReview>().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_bad_plan_of_a_session_is_refused_field_by_field()
    {
        var scene = await CouncilScene.BuildAsync(office);
        await scene.AcceptAsync(scene.PraiseId, 1);
        var result = await office.RunAsync<PlanSession, Result<SessionPlanned>>(o => o.ExecuteAsync(
            new PlanSessionRequest(scene.MovementId, Guid.NewGuid(), new string('x', 301), new DateOnly(1900, 1, 1), null, new string('y', 301)), scene.Secretary, default));
        result.Refusals.Select(r => r.Field).ShouldBe(["Title", "HeldOn", "Place", "CouncilId"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_movement_has_one_session_at_a_time()
    {
        var scene = await CouncilScene.BuildAsync(office);
        await scene.AcceptAsync(scene.PraiseId, 1);
        await scene.PlanAsync();
        var second = await office.RunAsync<PlanSession, Result<SessionPlanned>>(
            o => o.ExecuteAsync(new PlanSessionRequest(scene.MovementId, scene.CouncilId, "Họp", CouncilScene.Today, null, null), scene.Secretary, default));
        second.Refusals.OfType<HeldByDatabase>().Single().Sentence.ShouldContain("đã có một phiên họp");
    }

    [Fact]
    public async Task Below_the_quorum_the_session_stays_closed_and_nothing_is_written()
    {
        var scene = await CouncilScene.BuildAsync(office);
        await scene.AcceptAsync(scene.PraiseId, 1);
        var session = await scene.PlanAsync();
        var refusal = (await scene.OpenAsync(session, present: 5)).ShouldRefuseWith<TooFewPresent>();
        refusal.Needed.ShouldBe(6);
        (await office.WithDbAsync(db => db.SessionMembers.CountAsync(m => m.SessionId == session))).ShouldBe(0);
        (await scene.OpenAsync(session, present: 6)).ShouldSucceed();
    }

    [Fact]
    public async Task Opening_freezes_the_roster_and_moves_the_movement_to_review()
    {
        var scene = await CouncilScene.BuildAsync(office);
        await scene.AcceptAsync(scene.PraiseId, 1);
        var session = await scene.OpenedAsync(present: 8);
        var view = (await office.RunAsync<SessionQuery, SessionView?>(q => q.FindAsync(session, scene.Secretary, default))).ShouldNotBeNull();
        view.Members.Count.ShouldBe(9);
        view.Present.ShouldBe(8);
        view.HasQuorum.ShouldBe(true);
        view.Members.Single(m => m.Present is false).AbsenceReason.ShouldBe("Đi công tác");
        (await office.WithDbAsync(db => db.Movements.Where(m => m.Id == scene.MovementId).Select(m => m.State).SingleAsync())).ShouldBe(MovementState.Reviewing);
    }

    [Fact]
    public async Task A_session_is_not_opened_before_its_day()
    {
        var scene = await CouncilScene.BuildAsync(office);
        await scene.AcceptAsync(scene.PraiseId, 1);
        var session = await scene.PlanAsync(CouncilScene.Today.AddDays(1));
        (await scene.OpenAsync(session)).ShouldRefuseWith<WrongState>();
    }

    [Fact]
    public async Task Attendance_corrected_from_an_old_screen_is_refused()
    {
        var scene = await CouncilScene.BuildAsync(office);
        await scene.AcceptAsync(scene.PraiseId, 1);
        var session = await scene.OpenedAsync();
        var version = (await office.RunAsync<SessionQuery, SessionView?>(q => q.FindAsync(session, scene.Secretary, default)))!.Head.Version;
        office.Clock.MoveTo(CouncilScene.Today, 9);
        (await RecordAsync(version)).ShouldSucceed();
        office.Clock.MoveTo(CouncilScene.Today, 10);
        (await RecordAsync(version)).ShouldRefuseWith<ChangedMeanwhile>();

        Task<Result<Done>> RecordAsync(uint seen) => office.RunAsync<RecordAttendance, Result<Done>>(
            o => o.ExecuteAsync(new RecordAttendanceRequest(session, seen, [new AttendanceEntry(scene.Members[8], false, "Về sớm")]), scene.Secretary, default));
    }

    [Fact]
    public async Task A_member_named_in_a_dossier_is_recused_by_rule_and_nobody_lifts_it()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var mine = (await scene.AcceptAsync(scene.PraiseId, 1, person: scene.Members[2])).Single();
        await scene.AcceptAsync(scene.PraiseId, 1);
        var session = await scene.OpenedAsync();
        (await office.RunAsync<LiftRecusal, Result<Done>>(o => o.ExecuteAsync(new LiftRecusalRequest(session, mine, scene.Members[2], "Nhầm"), scene.Secretary, default)))
            .ShouldRefuseWith<RecusedByRule>();
        var member = await scene.MemberAsync(2);
        var seen = (await office.RunAsync<SessionQuery, SessionView?>(q => q.FindAsync(session, member, default)))!.Awards.Single(a => a.OfferId == scene.PraiseId);
        seen.Dossiers.Select(d => d.NominationId).ShouldNotContain(mine);
        seen.HiddenDossiers.ShouldBe(1);
    }

    [Fact]
    public async Task A_recusal_entered_by_hand_is_lifted_only_before_voting_opens()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var dossier = (await scene.AcceptAsync(scene.PraiseId, 1)).Single();
        var session = await scene.OpenedAsync();
        (await AddAsync(3)).ShouldSucceed();
        (await LiftAsync(3)).ShouldSucceed();
        (await AddAsync(4)).ShouldSucceed();
        await scene.VoteAsync(session, scene.PraiseId, VoteMethod.SecretBallot);
        (await LiftAsync(4)).ShouldRefuseWith<VotingHasOpened>();
        (await AddAsync(5)).ShouldRefuseWith<VotingHasOpened>();

        Task<Result<Done>> AddAsync(int member) => office.RunAsync<AddRecusal, Result<Done>>(
            o => o.ExecuteAsync(new AddRecusalRequest(session, dossier, scene.Members[member], "Có quan hệ thân thích"), scene.Secretary, default));
        Task<Result<Done>> LiftAsync(int member) => office.RunAsync<LiftRecusal, Result<Done>>(
            o => o.ExecuteAsync(new LiftRecusalRequest(session, dossier, scene.Members[member], "Ghi nhầm"), scene.Secretary, default));
    }

    [Fact]
    public async Task A_session_does_not_end_while_a_vote_hangs()
    {
        var scene = await CouncilScene.BuildAsync(office);
        await scene.AcceptAsync(scene.PraiseId, 1);
        var session = await scene.OpenedAsync();
        var ballot = await scene.PrepareAsync(session, scene.PraiseId);
        (await CloseAsync()).ShouldRefuseWith<BallotsUnfinished>();
        (await office.RunAsync<CancelBallot, Result<Done>>(o => o.ExecuteAsync(ballot, scene.Secretary, default))).ShouldSucceed();
        (await CloseAsync()).ShouldSucceed();

        Task<Result<Done>> CloseAsync() => office.RunAsync<CloseSession, Result<Done>>(o => o.ExecuteAsync(session, scene.Secretary, default));
    }

    [Fact]
    public async Task A_title_that_the_decree_puts_to_the_ballot_is_not_decided_by_hands()
    {
        var scene = await CouncilScene.BuildAsync(office, meritCode: "cstd_co_so");
        await scene.AcceptAsync(scene.MeritId, 1);
        var session = await scene.OpenedAsync();
        var result = await office.RunAsync<PrepareBallot, Result<BallotPrepared>>(
            o => o.ExecuteAsync(new PrepareBallotRequest(session, scene.MeritId, VoteMethod.ShowOfHands), scene.Secretary, default));
        result.Refusals.OfType<BallotRequiredByLaw>().Single().Clause.ShouldNotBeNull().ShouldContain("98/2023");
    }

    [Theory]
    [InlineData("2020-05-05", "cstd_tinh", 90, 100)]
    [InlineData("2024-05-05", "cstd_co_so", 80, 100)]
    [InlineData("2025-08-05", "co_thi_dua", 80, 100)]
    [InlineData("2027-01-05", "cstd_toan_quoc", 90, 100)]
    [InlineData("2020-05-05", "giay_khen_so", 1, 2)]
    [InlineData("2026-11-05", "bang_khen_tinh", 1, 2)]
    public async Task Each_award_has_one_vote_rule_on_each_day(string day, string award, int numerator, int denominator)
    {
        var rule = (await office.RunAsync<VoteRuleQuery, IReadOnlyDictionary<string, VoteRuleOption>>(q => q.AsOfAsync([award], DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), default)))[award];
        (rule.Threshold.Numerator, rule.Threshold.Denominator).ShouldBe((numerator, denominator));
        rule.Counted.ShouldBe(DenominatorBase.AllMembers);
        rule.Citation.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Only_whom_the_agency_s_council_work_is_granted_sees_or_runs_its_sessions()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var stranger = await CouncilScene.BuildAsync(office);
        var member = await scene.MemberAsync(3);
        await scene.AcceptAsync(scene.PraiseId, 1);
        var session = await scene.PlanAsync();
        (await office.RunAsync<SessionQuery, SessionView?>(q => q.FindAsync(session, stranger.Secretary, default))).ShouldBeNull();
        (await office.RunAsync<OpenSession, Result<Done>>(o => o.ExecuteAsync(new OpenSessionRequest(session, []), stranger.Secretary, default))).ShouldRefuseWith<NotFound>();
        (await office.RunAsync<OpenSession, Result<Done>>(o => o.ExecuteAsync(new OpenSessionRequest(session, []), member, default))).ShouldRefuseWith<NotAllowed>();
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();
}
