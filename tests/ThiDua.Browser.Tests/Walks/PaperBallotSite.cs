using Npgsql;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Browser.Tests.Walks;

/// <summary>The invented department with a launched movement whose dossiers are accepted; names invented, put in as rows.</summary>
public sealed class PaperBallotSite(TestServer server) : WalkSite(server)
{
    public const string First = "Bùi Văn Thông";
    public const string Second = "Quách Thị Đào";
    public const string Praised = "Cao Văn Sậy";

    protected override DateOnly StartsOn => new(2026, 6, 2);

    public Guid MovementId { get; } = Guid.CreateVersion7();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var (title, praise, batch) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await DoAsync(connection, $"""
            insert into movements.movement (id, agency_id, state, title, name, plan_number, plan_symbol, plan_date, reviewed_at, reviewed_by, launched_at, launched_on, created_at, edited_at, edited_by)
              select '{MovementId}', id, 'draft', 'Kế hoạch phong trào thi đua Cải tiến', 'Phong trào Cải tiến', '21', 'KH-SKHCN', '2026-03-02', now(), 'Lê Thị Thu Hà', now(), '2026-03-03', now(), now(), 'Lê Thị Thu Hà'
              from organizations.agency;
            update movements.movement set state = 'launched' where id = '{MovementId}';
            insert into movements.award_offer (id, movement_id, ordinal, award_code, authority, text) values
              ('{title}', '{MovementId}', 1, 'cstd_co_so', 'Giám đốc Sở', 'Chiến sĩ thi đua cơ sở'),
              ('{praise}', '{MovementId}', 2, 'giay_khen_so', 'Giám đốc Sở', 'Giấy khen');
            insert into nominations.batch (id, movement_id, unit_id, state, created_at) values ('{batch}', '{MovementId}', '{Department.Unit(Department.Centre)}', 'draft', now());
            """);
        foreach (var (name, offer) in new[] { (First, title), (Second, title), (Praised, praise) })
        {
            var id = Guid.CreateVersion7();
            await DoAsync(connection, $"""
                insert into nominations.nomination (id, batch_id, movement_id, state, subject_kind, person_id, subject_name, subject_title, award_offer_id, achievement, created_at)
                  values ('{id}', '{batch}', '{MovementId}', 'draft', 'individual', '{Department.Person(name)}', '{name}', 'Chuyên viên', '{offer}', 'Có giải pháp được áp dụng tại đơn vị', now());
                update nominations.nomination set state = 'submitted' where id = '{id}';
                update nominations.nomination set state = 'accepted' where id = '{id}';
                """);
        }
    }

    private static async Task DoAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
