using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Decisions.Selection;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Organizations;
using ThiDua.Core.Tests.Councils;

namespace ThiDua.Core.Tests.Decisions.Selection;

public sealed class TiesAndSwapsTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    // Nghị định 152/2025/NĐ-CP is in force from 01/7/2025.
    private static readonly DateOnly Today = new(2025, 9, 1);
    private readonly TestOffice office = new(database, CouncilScene.Today);

    [Fact]
    public async Task The_chair_decides_between_equals_with_a_reason_and_only_then_is_the_list_in_order()
    {
        var (scene, dossiers) = await VotedAsync(1, 8, 8);
        (await SelectAsync(scene, dossiers[0])).Succeeded.ShouldBeTrue();
        var open = await FinishAsync(scene);
        open.Refusals.OfType<TieNotDecided>().Single().Sentence.ShouldContain("cùng có 8 phiếu ở chỗ cuối cùng");
        (await DecideAsync(scene, scene.Secretary, "Có thâm niên hơn", dossiers[0])).Refusals.Single().ShouldBeOfType<ChairDecidesTies>();
        var chair = await ChairAsync(scene);
        (await DecideAsync(scene, chair, " ", dossiers[0])).Refusals.Single().Field.ShouldBe("Reason");
        (await DecideAsync(scene, chair, "Có thâm niên hơn", dossiers[0])).Succeeded.ShouldBeTrue();
        (await FinishAsync(scene)).Succeeded.ShouldBeTrue();
        var row = await office.WithDbAsync(db => db.TieLines.Include(l => l.TieDecision).SingleAsync(l => l.TieDecision.AwardOfferId == scene.MeritId && l.GoesFirst));
        (row.TieDecision.Reason, row.TieDecision.DecidedBy, row.TieDecision.Votes, row.NominationId).ShouldBe(("Có thâm niên hơn", "Chủ tịch", 8, dossiers[0]));
    }

    [Fact]
    public async Task A_woman_among_equals_goes_first_by_the_decree_and_the_list_without_her_is_out_of_order()
    {
        var (scene, dossiers) = await VotedAsync(1, 8, 8);
        await ManAsync(dossiers[0]);
        var board = await BoardAsync(scene);
        var ranking = board.Offers[0].Ranking.ShouldNotBeNull();
        ranking.ToChoose.Single().Id.ShouldBe(dossiers[1]);
        ranking.Clause.ShouldBe("Nghị định 152/2025/NĐ-CP, Điều 4 khoản 6");
        (await SelectAsync(scene, dossiers[0])).Succeeded.ShouldBeTrue();
        (await FinishAsync(scene)).Refusals.OfType<OutOfVoteOrder>().ShouldNotBeEmpty();
        (await SwapAsync(scene, dossiers[0], dossiers[1])).ShouldSucceed();
        (await FinishAsync(scene)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Fewer_votes_before_more_needs_a_reason_that_the_history_keeps()
    {
        var (scene, dossiers) = await VotedAsync(1, 9, 7);
        (await SelectAsync(scene, dossiers[1])).Succeeded.ShouldBeTrue();
        (await FinishAsync(scene)).Refusals.OfType<OutOfVoteOrder>().ShouldNotBeEmpty();
        (await FinishAsync(scene, "Người có phiếu cao đã xin rút")).Succeeded.ShouldBeTrue();
        (await office.WithDbAsync(db => db.Set<Core.Audit.LedgerProcess>().AnyAsync(p => p.Kind == "decisions.finish_selection" && p.Reason == "Người có phiếu cao đã xin rút"))).ShouldBeTrue();
    }

    [Fact]
    public async Task Before_the_decree_no_preference_is_made_up()
    {
        var (scene, dossiers) = await VotedAsync(1, 8, 8);
        await ManAsync(dossiers[0]);
        office.Clock.MoveTo(new DateOnly(2023, 6, 1));
        var ranking = (await BoardAsync(scene)).Offers[0].Ranking.ShouldNotBeNull();
        (ranking.Clause, ranking.ToChoose.Count, ranking.Ranked.Ties.Single().Answer).ShouldBe((null, 0, TieAnswer.ChairDecides));
    }

    [Fact]
    public async Task A_collectives_share_of_women_is_typed_with_its_source()
    {
        var scene = await CouncilScene.BuildAsync(office, offers: (merit, _) => merit.MaxTotal = 1);
        var unit = await new TestData(office).UnitAsync(scene.AgencyId, scene.RootId, "Trung tâm Ứng dụng", UnitKind.Subordinate);
        var dossiers = new[] { (await scene.AcceptAsync(scene.MeritId, 1, unit: unit)).Single(), (await scene.AcceptAsync(scene.MeritId, 1)).Single() };
        await ManAsync(dossiers[1]);
        await VoteAsync(scene, (dossiers[0], 8), (dossiers[1], 8));
        (await BoardAsync(scene)).Offers[0].Ranking!.Ranked.Ties.Single().Answer.ShouldBe(TieAnswer.FactsMissing);
        (await ShareAsync(scene, dossiers[0], 7, 10, "")).Refusals.Single().Field.ShouldBe("Source");
        (await ShareAsync(scene, dossiers[0], 11, 10, "Báo cáo lao động")).Refusals.Single().Field.ShouldBe("Women");
        (await ShareAsync(scene, dossiers[0], 7, 10, "Báo cáo lao động")).ShouldSucceed();
        (await BoardAsync(scene)).Offers[0].Ranking!.ToChoose.Single().Id.ShouldBe(dossiers[0]);
    }

    [Fact]
    public async Task A_swap_is_one_step_keeps_a_full_list_full_and_shows_what_it_does_first()
    {
        var (scene, dossiers) = await VotedAsync(1, 9, 8);
        (await SelectAsync(scene, dossiers[0])).Succeeded.ShouldBeTrue();
        (await SelectAsync(scene, dossiers[1])).Refusals.OfType<CeilingReached>().ShouldNotBeEmpty();
        await ManAsync(dossiers[0]);
        var preview = (await office.RunAsync<SwapPreviewQuery, SwapPreview?>(q => q.FindAsync(scene.MeritId, dossiers[0], dossiers[1], scene.Officer, default))).ShouldNotBeNull();
        (preview.Before.Women, preview.After.Women, preview.After.Individuals, preview.Stops.Count).ShouldBe((0, 1, 1, 0));
        preview.Offers.Single().After.Single().ShouldSatisfyAllConditions(l => l.Used.ShouldBe(1), l => l.Most.ShouldBe(1));
        (await SwapAsync(scene, dossiers[0], dossiers[1])).ShouldSucceed();
        var states = await office.WithDbAsync(db => db.Nominations.Where(n => dossiers.Contains(n.Id)).ToDictionaryAsync(n => n.Id, n => n.State));
        (states[dossiers[0]], states[dossiers[1]]).ShouldBe((NominationState.Accepted, NominationState.Selected));
        (await SwapAsync(scene, dossiers[0], dossiers[1])).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task Two_who_hold_different_awards_change_places()
    {
        var (scene, dossiers) = await VotedAsync(1, 9, 8);
        (await SelectAsync(scene, dossiers[0])).Succeeded.ShouldBeTrue();
        (await office.RunAsync<SelectAwards, Result<AwardsSelected>>(o => o.ExecuteAsync(new SelectAwardsRequest(scene.PraiseId, [dossiers[1]]), scene.Officer, default))).Succeeded.ShouldBeTrue();
        (await SwapAsync(scene, dossiers[0], dossiers[1])).ShouldSucceed();
        var held = await office.WithDbAsync(db => db.Nominations.Where(n => dossiers.Contains(n.Id)).ToDictionaryAsync(n => n.Id, n => n.GrantedOfferId));
        (held[dossiers[0]], held[dossiers[1]]).ShouldBe((scene.PraiseId, scene.MeritId));
    }

    [Fact]
    public async Task The_law_share_of_fifteen_per_cent_holds_while_it_was_law_also_against_taking_the_base_away()
    {
        office.Clock.MoveTo(new DateOnly(2023, 6, 1));
        var scene = await CouncilScene.BuildAsync(office, offers: (title, basis) => (title.AwardCode, basis.AwardCode, title.MaxTotal, title.FallbackOfferId) = ("cstd_co_so", "ldtt", null, null));
        var (titles, basis) = (await scene.AcceptAsync(scene.MeritId, 2), await scene.AcceptAsync(scene.PraiseId, 7));
        await PassAsync(scene, scene.MeritId, titles);
        await PassAsync(scene, scene.PraiseId, basis);
        await office.WithDbAsync(db => db.Database.ExecuteSqlAsync($"update nominations.nomination set state = 'selected', granted_offer_id = {scene.PraiseId} where award_offer_id = {scene.PraiseId}"));
        (await SelectAsync(scene, titles[0])).ShouldSucceed();
        var refused = (await SelectAsync(scene, titles[1])).Refusals.OfType<CeilingReached>().Single();
        refused.Sentence.ShouldContain("15 % của 7 Lao động tiên tiến");
        refused.Clause.ShouldBe("Nghị định 91/2017/NĐ-CP, Điều 9 khoản 3");
        (await UnselectAsync(scene, basis[0])).Refusals.OfType<CeilingReached>().ShouldNotBeEmpty();
        office.Clock.MoveTo(new DateOnly(2024, 1, 2));
        (await SelectAsync(scene, titles[1])).ShouldSucceed();
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private async Task<(CouncilScene, IReadOnlyList<Guid>)> VotedAsync(int most, params int[] votes)
    {
        var scene = await CouncilScene.BuildAsync(office, offers: (merit, _) => merit.MaxTotal = most);
        var dossiers = await scene.AcceptAsync(scene.MeritId, votes.Length);
        await VoteAsync(scene, [.. dossiers.Zip(votes)]);
        return (scene, dossiers);
    }

    private async Task VoteAsync(CouncilScene scene, params (Guid Dossier, int Yes)[] votes)
    {
        var ballot = await scene.VoteAsync(await scene.OpenedAsync(), scene.MeritId, VoteMethod.ShowOfHands);
        (await scene.HandsAsync(ballot, [.. votes.Select(v => (v.Dossier, v.Yes, 9 - v.Yes))])).ShouldSucceed();
        office.Clock.MoveTo(Today);
    }

    // A closed vote as rows: titles need ballots of their own that are not what is tried here.
    private async Task PassAsync(CouncilScene scene, Guid offer, IReadOnlyList<Guid> dossiers)
    {
        var (session, ballot) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await office.WithDbAsync(db => db.Database.ExecuteSqlAsync(
            $"""
            insert into councils.session (id, council_id, movement_id, state, title, held_on, created_at) values ({session}, {scene.CouncilId}, {scene.MovementId}, 'planned', 'Họp', '2023-06-01', now());
            update movements.movement set state = 'reviewing' where id = {scene.MovementId} and state = 'launched';
            insert into councils.ballot (id, session_id, award_offer_id, state, method, vote_rule_id, threshold_numerator, threshold_denominator, threshold_strict, denominator_base, total_members)
              select {ballot}, {session}, {offer}, 'prepared', 'secret_ballot', id, 1, 2, false, 'all_members', 9 from law.vote_rule limit 1;
            update councils.ballot set state = 'open', opened_at = now() where id = {ballot};
            update councils.ballot set state = 'closed', closed_at = now() where id = {ballot};
            update councils.session set state = 'cancelled' where id = {session};
            """));
        foreach (var (dossier, i) in dossiers.Select((d, i) => (d, i)))
        {
            await office.WithDbAsync(db => db.Database.ExecuteSqlAsync(
                $"insert into councils.ballot_candidate (ballot_id, nomination_id, ordinal, yes_votes, no_votes, abstentions, denominator, votes_needed, passed, rank) values ({ballot}, {dossier}, {i + 1}, 9, 0, 0, 9, 5, true, 1)"));
        }
    }

    private Task<int> ManAsync(Guid dossier) => office.WithDbAsync(db => db.Database.ExecuteSqlAsync(
        $"update organizations.person set sex = 'male' where id = (select person_id from nominations.nomination where id = {dossier})"));

    private Task<Actor> ChairAsync(CouncilScene scene) => new TestData(office).ActorAsync(Role.CouncilChair, scene.RootId, scene.Members[0], "Chủ tịch");

    private async Task<SelectionBoard> BoardAsync(CouncilScene scene) =>
        (await office.RunAsync<SelectionQuery, SelectionBoard?>(q => q.FindAsync(scene.MovementId, scene.Officer, default))).ShouldNotBeNull();

    private Task<Result<AwardsSelected>> SelectAsync(CouncilScene scene, params Guid[] dossiers) =>
        office.RunAsync<SelectAwards, Result<AwardsSelected>>(o => o.ExecuteAsync(new SelectAwardsRequest(scene.MeritId, dossiers), scene.Officer, default));

    private Task<Result<Done>> UnselectAsync(CouncilScene scene, Guid dossier) =>
        office.RunAsync<UnselectAward, Result<Done>>(o => o.ExecuteAsync(dossier, scene.Officer, default));

    private Task<Result<SelectionFinished>> FinishAsync(CouncilScene scene, string? reason = null) =>
        office.RunAsync<FinishSelection, Result<SelectionFinished>>(o => o.ExecuteAsync(new FinishSelectionRequest(scene.MovementId, reason), scene.Officer, default));

    private Task<Result<TieDecided>> DecideAsync(CouncilScene scene, Actor actor, string reason, params Guid[] first) =>
        office.RunAsync<DecideTie, Result<TieDecided>>(o => o.ExecuteAsync(new DecideTieRequest(scene.MeritId, first, reason), actor, default));

    private Task<Result<Done>> SwapAsync(CouncilScene scene, Guid leaves, Guid joins) =>
        office.RunAsync<SwapAwards, Result<Done>>(o => o.ExecuteAsync(new SwapAwardsRequest(scene.MeritId, leaves, joins, "Điều chỉnh theo ý kiến Hội đồng"), scene.Officer, default));

    private Task<Result<Done>> ShareAsync(CouncilScene scene, Guid dossier, int women, int members, string source) =>
        office.RunAsync<RecordWomenShare, Result<Done>>(o => o.ExecuteAsync(new RecordWomenShareRequest(dossier, women, members, source), scene.Officer, default));
}
