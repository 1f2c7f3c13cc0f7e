using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Tests.Councils;

public sealed class SecretBallotTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TestOffice office = new(database, CouncilScene.Today);

    [Fact]
    public async Task Nine_members_voting_at_once_are_all_counted_once()
    {
        var (scene, dossiers, ballot) = await OpenAsync(2);
        var answers = await Task.WhenAll(Enumerable.Range(0, 9).Select(i => scene.CastAsync(ballot, i, d => d == dossiers[0] || i < 4 ? BallotChoice.Yes : BallotChoice.No)));
        answers.ShouldAllBe(a => a.Succeeded);
        (await scene.CloseAsync(ballot)).ShouldSucceed();
        var results = (await scene.ResultsAsync(ballot)).ToDictionary(r => r.NominationId);
        (results[dossiers[0]].YesVotes, results[dossiers[0]].NoVotes, results[dossiers[0]].Passed, results[dossiers[0]].Rank).ShouldBe((9, 0, true, 1));
        (results[dossiers[1]].YesVotes, results[dossiers[1]].NoVotes, results[dossiers[1]].Passed, results[dossiers[1]].Rank).ShouldBe((4, 5, false, 2));
    }

    [Fact]
    public async Task The_same_member_pressing_twice_at_once_is_counted_once()
    {
        var (scene, dossiers, ballot) = await OpenAsync(1);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => scene.CastAsync(ballot, 3, _ => BallotChoice.Yes)));
        answers.Count(a => a.Succeeded).ShouldBe(1);
        answers.Where(a => !a.Succeeded).ShouldAllBe(a => a.Refusals[0] is HasVotedAlready);
        (await scene.CloseAsync(ballot, evenIfIncomplete: true)).ShouldSucceed();
        (await scene.ResultsAsync(ballot)).Single(r => r.NominationId == dossiers[0]).YesVotes.ShouldBe(1);
    }

    [Fact]
    public async Task Eighty_percent_of_nine_is_eight_and_absent_members_count_in_the_nine()
    {
        var scene = await CouncilScene.BuildAsync(office, meritCode: "cstd_co_so");
        var dossiers = await scene.AcceptAsync(scene.MeritId, 2);
        var session = await scene.OpenedAsync(present: 8);
        var ballot = await scene.VoteAsync(session, scene.MeritId, VoteMethod.SecretBallot);
        for (var i = 0; i < 8; i++)
        {
            (await scene.CastAsync(ballot, i, d => d == dossiers[0] || i > 0 ? BallotChoice.Yes : BallotChoice.No)).ShouldSucceed();
        }

        (await scene.CloseAsync(ballot)).ShouldSucceed();
        var results = (await scene.ResultsAsync(ballot)).ToDictionary(r => r.NominationId);
        results.Values.ShouldAllBe(r => r.Denominator == 9 && r.VotesNeeded == 8);
        results[dossiers[0]].Passed.ShouldBe(true);
        results[dossiers[1]].Passed.ShouldBe(false);
    }

    [Fact]
    public async Task A_recused_member_votes_on_the_others_only()
    {
        var scene = await CouncilScene.BuildAsync(office);
        var mine = (await scene.AcceptAsync(scene.PraiseId, 1, person: scene.Members[4])).Single();
        var others = await scene.AcceptAsync(scene.PraiseId, 1);
        var session = await scene.OpenedAsync();
        var ballot = await scene.VoteAsync(session, scene.PraiseId, VoteMethod.SecretBallot);
        var member = await scene.MemberAsync(4);
        var form = (await office.RunAsync<BallotFormQuery, BallotForm?>(q => q.FindAsync(session, ballot, member, default))).ShouldNotBeNull();
        form.Dossiers.Select(d => d.NominationId).ShouldBe(others);
        var forced = await office.RunAsync<CastBallot, Result<Done>>(
            o => o.ExecuteAsync(new CastBallotRequest(ballot, new Dictionary<Guid, BallotChoice> { [mine] = BallotChoice.Yes, [others[0]] = BallotChoice.Yes }), member, default));
        forced.ShouldRefuseWith<PaperOutOfDate>();
        for (var i = 0; i < 9; i++)
        {
            (await scene.CastAsync(ballot, i, _ => BallotChoice.Yes)).ShouldSucceed();
        }

        (await scene.CloseAsync(ballot)).ShouldSucceed();
        (await scene.ResultsAsync(ballot)).Single(r => r.NominationId == mine).YesVotes.ShouldBe(8);
        var seen = (await office.RunAsync<SessionQuery, SessionView?>(q => q.FindAsync(session, member, default)))!.Awards.SelectMany(a => a.Dossiers).ToList();
        seen.Select(d => d.NominationId).ShouldBe(others);
        seen.Single().Tally.ShouldNotBeNull().Yes.ShouldBe(9);
    }

    [Fact]
    public async Task Who_is_not_in_the_room_or_not_of_the_council_has_no_vote()
    {
        var scene = await CouncilScene.BuildAsync(office);
        await scene.AcceptAsync(scene.PraiseId, 1);
        var ballot = await scene.VoteAsync(await scene.OpenedAsync(present: 8), scene.PraiseId, VoteMethod.SecretBallot);
        (await scene.CastAsync(ballot, 8, _ => BallotChoice.Yes)).ShouldRefuseWith<NotOnThisBallot>();
        var outsider = await new TestData(office).ActorAsync(Role.CouncilMember, scene.RootId, Guid.NewGuid());
        (await office.RunAsync<CastBallot, Result<Done>>(o => o.ExecuteAsync(new CastBallotRequest(ballot, new Dictionary<Guid, BallotChoice>()), outsider, default)))
            .ShouldRefuseWith<NotOnThisBallot>();
        var without = await new TestData(office).ActorAsync(Role.Individual, scene.RootId, scene.Members[0]);
        (await office.RunAsync<CastBallot, Result<Done>>(o => o.ExecuteAsync(new CastBallotRequest(ballot, new Dictionary<Guid, BallotChoice>()), without, default)))
            .ShouldRefuseWith<NotFound>();
    }

    [Fact]
    public async Task A_paper_with_a_gap_is_handed_back()
    {
        var (scene, dossiers, ballot) = await OpenAsync(2);
        var result = await office.RunAsync<CastBallot, Result<Done>>(async o => await o.ExecuteAsync(
            new CastBallotRequest(ballot, new Dictionary<Guid, BallotChoice> { [dossiers[0]] = BallotChoice.Yes }), await scene.MemberAsync(0), default));
        result.ShouldRefuseWith<PaperIncomplete>().Missing.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_that_can_be_read_differs_by_what_was_voted_until_the_ballot_closes()
    {
        var seen = new List<string>();
        foreach (var choice in new[] { BallotChoice.Yes, BallotChoice.No })
        {
            var (scene, dossiers, ballot) = await OpenAsync(2);
            for (var i = 0; i < 5; i++)
            {
                (await scene.CastAsync(ballot, i, _ => choice)).ShouldSucceed();
            }

            var session = await office.WithDbAsync(db => db.Ballots.Where(b => b.Id == ballot).Select(b => b.SessionId).SingleAsync());
            seen.Add(await EverythingReadAsync(scene, session, ballot, dossiers));
        }

        seen[0].ShouldBe(seen[1]);
    }

    [Fact]
    public async Task The_box_keeps_no_member_no_order_and_no_instant_and_the_history_only_that_one_has_voted()
    {
        var (scene, dossiers, ballot) = await OpenAsync(1);
        office.Clock.MoveTo(CouncilScene.Today, 9);
        (await scene.CastAsync(ballot, 0, _ => BallotChoice.No)).ShouldSucceed();
        var before = await PapersAsync();
        office.Clock.MoveTo(CouncilScene.Today, 10);
        (await scene.CastAsync(ballot, 1, _ => BallotChoice.Yes)).ShouldSucceed();
        var after = await PapersAsync();
        after.Select(p => p.Id).ShouldNotContain(before.Single().Id);
        after.ShouldAllBe(p => p.Id.ToString()[14] == '4');
        (await office.WithDbAsync(db => db.Database.SqlQuery<string>($"select distinct xmin::text as \"Value\" from councils.ballot_paper where ballot_id = {ballot}").ToListAsync())).Count.ShouldBe(1);
        (await scene.CloseAsync(ballot, evenIfIncomplete: true)).ShouldSucceed();
        var cast = await office.WithDbAsync(db => db.LedgerProcesses.AsNoTracking().Where(p => p.Kind == "councils.cast_ballot").ToListAsync());
        cast.Count.ShouldBeGreaterThanOrEqualTo(2);
        cast.ShouldAllBe(p => p.Id.ToString()[14] == '4');
        var ids = cast.Select(p => p.Id).ToList();
        (await office.WithDbAsync(db => db.LedgerEvents.CountAsync(e => ids.Contains(e.ProcessId)))).ShouldBe(0);

        Task<List<BallotPaper>> PapersAsync() => office.WithDbAsync(db => db.BallotPapers.AsNoTracking().Where(p => p.BallotId == ballot).ToListAsync());
    }

    [Fact]
    public async Task The_history_names_who_has_voted_once_the_ballot_closes_all_under_the_instant_at_which_it_opened()
    {
        var (scene, _, ballot) = await OpenAsync(1);
        var opened = await office.WithDbAsync(db => db.Ballots.Where(b => b.Id == ballot).Select(b => b.OpenedAt).SingleAsync());
        var session = await office.WithDbAsync(db => db.Ballots.Where(b => b.Id == ballot).Select(b => b.SessionId).SingleAsync());
        for (var i = 0; i < 3; i++)
        {
            office.Clock.MoveTo(CouncilScene.Today, 10 + i);
            (await scene.CastAsync(ballot, i, _ => BallotChoice.Yes)).ShouldSucceed();
        }

        (await office.WithDbAsync(db => db.LedgerSubjects.CountAsync(s => s.SubjectId == session && s.Process.Kind == "councils.cast_ballot"))).ShouldBe(0);
        (await scene.CloseAsync(ballot, evenIfIncomplete: true)).ShouldSucceed();
        var instants = await office.WithDbAsync(db => db.LedgerSubjects
            .Where(s => s.SubjectId == session && s.Process.Kind == "councils.cast_ballot").Select(s => s.Process.At).ToListAsync());
        instants.Count.ShouldBe(3);
        instants.ShouldAllBe(at => at == opened);
    }

    [Fact]
    public async Task Closing_before_everybody_has_voted_names_who_is_missing_and_needs_to_be_meant()
    {
        var (scene, dossiers, ballot) = await OpenAsync(1);
        (await scene.CastAsync(ballot, 0, _ => BallotChoice.Yes)).ShouldSucceed();
        var refusal = (await scene.CloseAsync(ballot)).ShouldRefuseWith<NotEverybodyVoted>();
        (refusal.Voted, refusal.Voters).ShouldBe((1, 9));
        (await scene.CloseAsync(ballot, evenIfIncomplete: true)).ShouldSucceed();
        (await scene.CastAsync(ballot, 1, _ => BallotChoice.Yes)).ShouldRefuseWith<WrongState>();
        (await scene.ResultsAsync(ballot)).Single(r => r.NominationId == dossiers[0]).Passed.ShouldBe(false);
    }

    [Fact]
    public async Task Two_people_closing_at_once_count_once()
    {
        var (scene, _, ballot) = await OpenAsync(1);
        (await scene.CastAsync(ballot, 0, _ => BallotChoice.Yes)).ShouldSucceed();
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => scene.CloseAsync(ballot, evenIfIncomplete: true)));
        answers.Count(a => a.Succeeded).ShouldBe(1);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private async Task<(CouncilScene Scene, IReadOnlyList<Guid> Dossiers, Guid Ballot)> OpenAsync(int count)
    {
        var scene = await CouncilScene.BuildAsync(office);
        var dossiers = await scene.AcceptAsync(scene.PraiseId, count);
        return (scene, dossiers, await scene.VoteAsync(await scene.OpenedAsync(), scene.PraiseId, VoteMethod.SecretBallot));
    }

    // Ids and invented names differ between two scenes; everything else must not.
    private async Task<string> EverythingReadAsync(CouncilScene scene, Guid session, Guid ballot, IReadOnlyList<Guid> dossiers)
    {
        var member = await scene.MemberAsync(8);
        var all = new object?[]
        {
            await office.RunAsync<SessionQuery, SessionView?>(q => q.FindAsync(session, scene.Secretary, default)),
            await office.RunAsync<SessionQuery, SessionView?>(q => q.FindAsync(session, member, default)),
            await office.RunAsync<BallotFormQuery, BallotForm?>(q => q.FindAsync(session, ballot, member, default)),
            await office.RunAsync<SessionMinutesQuery, SessionMinutes?>(q => q.FindAsync(session, scene.Secretary, default)),
            await office.RunAsync<Core.Decisions.Selection.SelectionQuery, Core.Decisions.Selection.SelectionBoard?>(q => q.FindAsync(scene.MovementId, scene.Secretary, default)),
            // The clock stands still here, so the entries have no order of their own.
            (await office.RunAsync<HistoryQuery, IReadOnlyList<HistoryEntry>>(q => q.OfAsync("session", session, default))).OrderBy(e => e.Title).ThenBy(e => e.ActorName),
            (await scene.ResultsAsync(ballot)).Select(r => new { r.YesVotes, r.NoVotes, r.Abstentions, r.Passed, r.Rank }),
        };
        var text = JsonSerializer.Serialize(all, Readable);
        text = System.Text.RegularExpressions.Regex.Replace(text, "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "id");
        text = System.Text.RegularExpressions.Regex.Replace(text, "(Đề nghị |KH-)[0-9a-f]{6,8}", "$1");
        return System.Text.RegularExpressions.Regex.Replace(text, "\"Version\":[0-9]+", "\"Version\":0");
    }
}
