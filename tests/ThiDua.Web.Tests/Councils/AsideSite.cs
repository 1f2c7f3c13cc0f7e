using Npgsql;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Councils;

/// <summary>The invented department with one dossier whose every part carries a word found nowhere else.</summary>
public sealed class AsideSite(TestServer server) : FilledSite(server)
{
    public const string Mark = "Ngọctrảnhxanh";

    private Guid nomination;
    private Guid session;

    /// <summary>What an address may name: movement, session, dossier, batch, award, nominee, unit, and the dossier's files.</summary>
    public IReadOnlyList<Guid> Ids { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using (var command = new NpgsqlCommand(
            """
            select s.movement_id, s.id, n.id, n.batch_id, n.award_offer_id, n.person_id, b.unit_id, p.file_id
            from councils.session s
            join nominations.nomination n on n.movement_id = s.movement_id and n.person_id is not null and n.state <> 'awarded'
            join nominations.batch b on b.id = n.batch_id
            left join nominations.paper p on p.nomination_id = n.id
            where s.state <> 'cancelled' and exists (select 1 from councils.ballot x where x.session_id = s.id and x.state = 'open')
            order by p.file_id is null, n.id limit 1
            """, connection))
        {
            await using var reader = await command.ExecuteReaderAsync();
            (await reader.ReadAsync()).ShouldBeTrue("the demo has a session over dossiers that are not decided");
            Ids = [.. Enumerable.Range(0, reader.FieldCount).Where(i => !reader.IsDBNull(i)).Select(reader.GetGuid)];
            (session, nomination) = (Ids[1], Ids[2]);
        }

        await RunAsync(
            $"""
            update nominations.nomination set achievement = '{Mark} trong tóm tắt. ' || achievement where id = '{nomination}';
            update nominations.report_section set body = '{Mark} trong báo cáo. ' || body where nomination_id = '{nomination}';
            update nominations.paper set title = '{Mark} trong giấy tờ' where nomination_id = '{nomination}';
            """);
    }

    /// <summary>Written past the operation: a reason that no rule knows, such as kinship, while another vote of the session runs.</summary>
    public Task StandAsideAsync(string userName) => RunAsync(
        $"""
        alter table councils.recusal disable trigger recusal_kept;
        insert into councils.recusal (session_id, nomination_id, person_id, reason, automatic)
        select '{session}', '{nomination}', person_id, 'Là anh em ruột', false from accounts.account where user_name = '{userName}';
        alter table councils.recusal enable trigger recusal_kept;
        """);

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
