using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Councils;

/// <summary>The invented department in the middle of a secret ballot: some have voted, some have not.</summary>
public sealed class OpenBallotSite(TestServer server) : FilledSite(server)
{
    public Guid BallotId { get; private set; }

    /// <summary>What an address may name: the movement, its session, the ballot, a dossier of it, its award, a person, a unit.</summary>
    public IReadOnlyList<Guid> Ids { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        BallotId = await IdAsync(connection, "select id from councils.ballot where state = 'open'");
        Ids =
        [
            await IdAsync(connection, $"select s.movement_id from councils.ballot b join councils.session s on s.id = b.session_id where b.id = '{BallotId}'"),
            await IdAsync(connection, $"select session_id from councils.ballot where id = '{BallotId}'"),
            BallotId,
            await IdAsync(connection, $"select nomination_id from councils.ballot_candidate where ballot_id = '{BallotId}' order by ordinal limit 1"),
            await IdAsync(connection, $"select award_offer_id from councils.ballot where id = '{BallotId}'"),
            await IdAsync(connection, $"select person_id from councils.ballot_voter where ballot_id = '{BallotId}' order by person_id limit 1"),
        ];
        var root = await IdAsync(connection, "select id from organizations.unit where parent_id is null");
        foreach (var person in await PeopleAsync(connection, 4))
        {
            var actor = new Actor(null, person, "Thành viên Hội đồng", [new ActorGrant(Role.CouncilMember, root, "Sở", $"/{root}/")]);
            var form = await RunAsync<BallotFormQuery, BallotForm?>(q => q.FindAsync(Ids[1], BallotId, actor, default));
            var choices = form!.Dossiers.ToDictionary(d => d.NominationId, _ => BallotChoice.Yes);
            (await RunAsync<CastBallot, Result<Done>>(o => o.ExecuteAsync(new CastBallotRequest(BallotId, choices), actor, default))).Succeeded.ShouldBeTrue();
        }
    }

    /// <summary>The same slips with the other choice, as if everybody had voted the other way round.</summary>
    public Task TurnEveryVoteAsync() => RunAsync(
        $"""
        create temporary table turned as select gen_random_uuid() as id, ballot_id, nomination_id, case choice when 'yes' then 'no' else 'yes' end as choice from councils.ballot_paper where ballot_id = '{BallotId}';
        delete from councils.ballot_paper where ballot_id = '{BallotId}';
        insert into councils.ballot_paper select * from turned;
        drop table turned;
        """);

    /// <summary>Closes past the operation, so that nothing but the result differs between two looks.</summary>
    public async Task CloseAsync(int yes, int no)
    {
        await ResultAsync(yes, no);
        await RunAsync($"update councils.ballot set state = 'closed', closed_at = opened_at where id = '{BallotId}'");
    }

    public Task ResultAsync(int yes, int no) => RunAsync(
        $"update councils.ballot_candidate set yes_votes = {yes}, no_votes = {no}, abstentions = 0, denominator = 9, votes_needed = 5, passed = {yes >= 5}, rank = 1 where ballot_id = '{BallotId}'");

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<Guid> IdAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (Guid)(await command.ExecuteScalarAsync())!;
    }

    private async Task<List<Guid>> PeopleAsync(NpgsqlConnection connection, int count)
    {
        await using var command = new NpgsqlCommand($"select person_id from councils.ballot_voter where ballot_id = '{BallotId}' order by person_id limit {count}", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var people = new List<Guid>();
        while (await reader.ReadAsync())
        {
            people.Add(reader.GetGuid(0));
        }

        return people;
    }
}
