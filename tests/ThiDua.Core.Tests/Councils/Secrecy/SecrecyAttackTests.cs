using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Tests.Councils.Secrecy;

/// <summary>
/// Finished ballots, dumped whole with system columns, and everybody who would read from them who chose what.
/// bench/secrecy runs the same with more ballots and prints the rates.
/// </summary>
public sealed class SecrecyAttackTests(TestDatabase database, ITestOutputHelper output) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    // Luck that one honest run in a hundred thousand has. Reading every vote of 24 ballots is less likely still: 48 attackers x 0.52^24.
    private const double Unbelievable = 1e-5;

    private static readonly int Ballots = int.TryParse(Environment.GetEnvironmentVariable("THIDUA_SECRECY_BALLOTS"), out var asked) ? asked : 24;

    private readonly TestOffice office = new(database, CouncilScene.Today);
    private readonly Random random = new();

    [Theory]
    [InlineData(5)]
    [InlineData(9)]
    [InlineData(15)]
    public async Task A_whole_dump_links_no_member_to_a_choice_nor_to_a_place_in_the_order_of_voting(int members)
    {
        var scene = await CouncilScene.BuildAsync(office, members: members);
        var council = await scene.MemberAsync(0);
        var score = new AttackScore(random);
        for (var i = 0; i < Ballots; i++)
        {
            var (dump, ballot) = await VoteAsync(scene, council);
            score.Add(dump, "councils.ballot_paper", ballot);
        }

        output.WriteLine($"{members,2} members, {Ballots} ballots, {score.Attackers} attackers");
        output.WriteLine($"   what a member chose: {score.BestLink}");
        output.WriteLine($"   when a member voted: {score.BestOrder}");
        score.BestLink.LuckOfAny.ShouldBeGreaterThan(Unbelievable, score.BestLink.ToString());
        score.BestOrder.LuckOfAny.ShouldBeGreaterThan(Unbelievable, score.BestOrder.ToString());
    }

    [Theory]
    [InlineData(5)]
    [InlineData(9)]
    [InlineData(15)]
    public async Task The_same_attackers_read_every_vote_of_a_naive_box(int members)
    {
        var people = Enumerable.Range(0, members).Select(_ => Guid.NewGuid().ToString()).ToList();
        var score = new AttackScore(random);
        for (var i = 0; i < Math.Max(Ballots, 40); i++)
        {
            var ballot = VotedBallot.Draw(people, random);
            var before = await DatabaseDump.NowAsync(database.ConnectionString);
            await NaiveBox.CastAllAsync(database.ConnectionString, ballot);
            score.Add([.. (await DatabaseDump.ReadAsync(database.ConnectionString, before)).Where(r => r.Table.StartsWith("naive.", StringComparison.Ordinal))], NaiveBox.Slips, ballot);
        }

        output.WriteLine($"{members,2} members, naive box, {score.Attackers} attackers");
        output.WriteLine($"   what a member chose: {score.BestLink}");
        output.WriteLine($"   when a member voted: {score.BestOrder}");
        score.BestLink.Right.ShouldBe(score.BestLink.Tried);
        score.BestLink.LuckOfAny.ShouldBeLessThan(Unbelievable);
        score.BestOrder.LuckOfAny.ShouldBeLessThan(Unbelievable);
    }

    [Fact]
    public void The_bound_is_the_exact_binomial_tail()
    {
        AttackScore.Luck(0, 10, 0.5).ShouldBe(1, 1e-12);
        AttackScore.Luck(10, 10, 0.5).ShouldBe(Math.Pow(0.5, 10), 1e-15);
        AttackScore.Luck(9, 10, 0.5).ShouldBe(11 * Math.Pow(0.5, 10), 1e-15);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private async Task<(IReadOnlyList<DumpedRow> Dump, VotedBallot Ballot)> VoteAsync(CouncilScene scene, Actor council)
    {
        var dossier = (await scene.AcceptAsync(scene.PraiseId, 1)).Single();
        var session = await scene.OpenedAsync(scene.Members.Count);
        var drawn = VotedBallot.Draw([.. scene.Members.Select(m => m.ToString())], random);
        var before = await DatabaseDump.NowAsync(database.ConnectionString);
        var ballot = await scene.VoteAsync(session, scene.PraiseId, VoteMethod.SecretBallot);
        foreach (var (member, yes) in drawn.CastOrder.Zip(drawn.Yes))
        {
            var actor = new Actor(Guid.CreateVersion7(), Guid.Parse(member), member, council.Grants);
            var choices = new Dictionary<Guid, BallotChoice> { [dossier] = yes ? BallotChoice.Yes : BallotChoice.No };
            (await office.RunAsync<CastBallot, Result<Done>>(o => o.ExecuteAsync(new CastBallotRequest(ballot, choices), actor, default))).ShouldSucceed();
        }

        (await scene.CloseAsync(ballot)).ShouldSucceed();
        var dump = await DatabaseDump.ReadAsync(database.ConnectionString, before);
        (await office.RunAsync<CloseSession, Result<Done>>(o => o.ExecuteAsync(session, scene.Secretary, default))).ShouldSucceed();
        return (await NamedAsync(dump, scene), drawn);
    }

    // The history has names where other tables have ids: one key for both, or it would look as if it held nothing.
    private async Task<IReadOnlyList<DumpedRow>> NamedAsync(IReadOnlyList<DumpedRow> dump, CouncilScene scene)
    {
        var names = await office.WithDbAsync(db => db.Set<Core.Organizations.Person>().Where(p => scene.Members.Contains(p.Id)).ToDictionaryAsync(p => p.FullName, p => p.Id));
        return [.. dump.Select(row => names.Aggregate(row, (r, name) => r with { Text = r.Text.Replace($"\"{name.Key}\"", $"\"{name.Value}\"", StringComparison.Ordinal) }))];
    }
}
