using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils;
using ThiDua.Core.Decisions.Selection;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Tests.Councils;

namespace ThiDua.Core.Tests.Decisions.Selection;

/// <summary>Every shape of ceiling that comes to ten places, against two hundred who ask at once; and the same two hundred without the lock.</summary>
public sealed class CeilingRaceTests(TestDatabase database, ITestOutputHelper output) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private const int Attempts = 200;
    private readonly TestOffice office = new(database, CouncilScene.Today);

    public static TheoryData<string> Shapes => [.. Ceilings10.Keys];

    private static Dictionary<string, Action<AwardOffer>> Ceilings10 { get; } = new()
    {
        ["joint"] = offer => offer.MaxTotal = 10,
        ["separate"] = offer => (offer.MaxCollectives, offer.MaxIndividuals, offer.MaxTotal) = (5, 10, null),
        ["either"] = offer => (offer.Either, offer.MaxTotal) = (true, 10),
        ["rate"] = offer => (offer.MaxTotal, offer.IndividualPercent, offer.ParticipatingIndividuals, offer.ParticipationSource) = (null, 5, 219, "Báo cáo đăng ký của các đơn vị"),
        ["rate of nominated"] = offer => (offer.MaxTotal, offer.IndividualPercent, offer.RateBase) = (null, 5.2m, RateBase.Nominated),
        ["per unit"] = offer => (offer.MaxTotal, offer.PerUnitIndividuals) = (null, 10),
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Two_hundred_at_once_fill_the_places_and_not_one_more(string shape)
    {
        var (scene, dossiers) = await VotedAsync(shape);
        await Task.WhenAll(dossiers.Select(d => office.RunAsync<SelectAwards, Result<AwardsSelected>>(o => o.ExecuteAsync(new SelectAwardsRequest(scene.MeritId, [d]), scene.Officer, default))));
        var chosen = await ChosenAsync(scene.MeritId);
        output.WriteLine($"{shape}: {Attempts} attempts, {chosen} chosen of 10 places");
        chosen.ShouldBe(10);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Without_the_lock_the_same_two_hundred_overrun(string shape)
    {
        // On a machine where they happen to run one after another nothing is overrun: the control then tries again.
        var chosen = 0;
        for (var round = 0; round < 5 && chosen <= 10; round++)
        {
            chosen = await WithoutLockAsync(shape);
            output.WriteLine($"{shape}, no lock: {Attempts} attempts, {chosen} chosen of 10 places");
        }

        chosen.ShouldBeGreaterThan(10);
    }

    private async Task<int> WithoutLockAsync(string shape)
    {
        var (scene, dossiers) = await VotedAsync(shape);
        var (arrived, together) = (0, new TaskCompletionSource());

        // More than there are places stand at the same point before the first goes on.
        Task MeetAsync()
        {
            if (Interlocked.Increment(ref arrived) == 12)
            {
                together.SetResult();
            }

            return together.Task;
        }

        await Task.WhenAll(dossiers.Select(d => office.RunAsync<ThiDuaDb, Result<AwardsSelected>>(async db =>
            await new SelectAwards(db, new Ledger(db, office.Clock, new OperationContext(), [])) { LockOffer = (_, _, _) => MeetAsync() }
                .ExecuteAsync(new SelectAwardsRequest(scene.MeritId, [d]), scene.Officer, default))));
        return await ChosenAsync(scene.MeritId);
    }

    public ValueTask DisposeAsync() => office.DisposeAsync();

    private async Task<(CouncilScene, IReadOnlyList<Guid>)> VotedAsync(string shape)
    {
        var scene = await CouncilScene.BuildAsync(office, offers: (merit, _) => Ceilings10[shape](merit));
        var first = (await scene.AcceptAsync(scene.MeritId, 1)).Single();
        var ballot = await scene.VoteAsync(await scene.OpenedAsync(), scene.MeritId, VoteMethod.ShowOfHands);
        (await scene.HandsAsync(ballot, (first, 9, 0))).ShouldSucceed();
        return (scene, [first, .. await LikeAsync(first, ballot, Attempts - 1)]);
    }

    // Rows past the operations, all at once: what is raced for is the choosing.
    private async Task<List<Guid>> LikeAsync(Guid first, Guid ballot, int count)
    {
        await office.WithDbAsync(db => db.Database.ExecuteSqlAsync(
            $"""
            create temporary table race as select gen_random_uuid() as person, gen_random_uuid() as nomination, n from generate_series(2, {count + 1}) n;
            insert into organizations.person (id, agency_id, full_name, sex, staff_kind)
              select person, agency_id, full_name || ' ' || n, sex, staff_kind from race, organizations.person p join nominations.nomination o on o.person_id = p.id where o.id = {first};
            insert into nominations.nomination (id, batch_id, movement_id, state, subject_kind, person_id, subject_name, award_offer_id, achievement, created_at)
              select r.nomination, o.batch_id, o.movement_id, 'draft', o.subject_kind, r.person, o.subject_name || ' ' || n, o.award_offer_id, o.achievement, o.created_at
              from race r, nominations.nomination o where o.id = {first};
            update nominations.nomination set state = 'submitted' where id in (select nomination from race);
            update nominations.nomination set state = 'accepted', accepted_at = created_at, accepted_by = 'x' where id in (select nomination from race);
            insert into councils.ballot_candidate (ballot_id, nomination_id, ordinal, yes_votes, no_votes, abstentions, denominator, votes_needed, passed, rank)
              select c.ballot_id, r.nomination, r.n, c.yes_votes, c.no_votes, c.abstentions, c.denominator, c.votes_needed, c.passed, c.rank
              from race r, councils.ballot_candidate c where c.ballot_id = {ballot};
            drop table race;
            """));
        return await office.WithDbAsync(db => db.BallotCandidates.Where(c => c.BallotId == ballot && c.NominationId != first).Select(c => c.NominationId).ToListAsync());
    }

    private Task<int> ChosenAsync(Guid offer) =>
        office.WithDbAsync(db => db.Nominations.CountAsync(n => n.GrantedOfferId == offer && n.State == NominationState.Selected));
}
