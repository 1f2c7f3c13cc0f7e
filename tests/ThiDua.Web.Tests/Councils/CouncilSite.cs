using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Councils;

/// <summary>
/// A set-up site with a council of five: a chair (chutri), a secretary (thuky) and three members (thanhvien1…3). Movements with
/// accepted dossiers are put in as rows, names invented.
/// </summary>
public sealed class CouncilSite(TestServer server) : SetUpSite(server)
{
    public const string SecretaryName = "thuky";
    public const string ChairName = "chutri";

    public Guid RootId { get; private set; }

    public Guid CouncilId { get; } = Guid.CreateVersion7();

    public IReadOnlyList<Guid> Members { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        RootId = (Guid)(await ScalarAsync("select id from organizations.unit where parent_id is null"))!;
        string[] names = ["Hoàng Bá Tùng", "Phạm Thu Hà", "Lý Văn Sơn", "Đinh Thị Mây", "Cao Minh Vượng"];
        var members = new List<Guid>();
        foreach (var name in names)
        {
            members.Add(await PersonAsync(name));
        }

        Members = members;
        await ScalarAsync($"insert into organizations.council (id, agency_id, name, valid_from) select '{CouncilId}', id, 'Hội đồng Thi đua - Khen thưởng', '2020-01-01' from organizations.agency");
        string[] roles = ["chair", "secretary", "member", "member", "member"];
        for (var i = 0; i < roles.Length; i++)
        {
            await ScalarAsync($"insert into organizations.council_member values ('{Guid.CreateVersion7()}', '{CouncilId}', '{members[i]}', '{roles[i]}', '2020-01-01', null)");
        }

        await AccountAsync(ChairName, members[0], Role.CouncilChair, RootId);
        await AccountAsync(SecretaryName, members[1], Role.CouncilSecretary, RootId);
        for (var i = 2; i < 5; i++)
        {
            await AccountAsync($"thanhvien{i - 1}", members[i], Role.CouncilMember, RootId);
        }
    }

    /// <summary>A launched movement with accepted dossiers for Giấy khen, at most <paramref name="most"/> of them to be chosen.</summary>
    public async Task<(Guid MovementId, IReadOnlyList<Guid> Dossiers)> MovementAsync(string plan, int dossiers, int most = 10, Guid? nominee = null)
    {
        var (movement, offer, batch) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await ScalarAsync($"""
            insert into movements.movement (id, agency_id, state, title, name, plan_number, plan_symbol, plan_date, reviewed_at, reviewed_by, launched_at, launched_on, created_at, edited_at, edited_by)
              select '{movement}', id, 'draft', 'Kế hoạch phong trào thi đua {plan}', 'Phong trào {plan}', '{plan}', 'KH-SKHCN', '2025-05-05', now(), 'Lê Thị Mơ', now(), '2025-05-06', now(), now(), 'Lê Thị Mơ'
              from organizations.agency;
            update movements.movement set state = 'launched' where id = '{movement}';
            insert into movements.award_offer (id, movement_id, ordinal, award_code, authority, max_individuals, text) values
              ('{offer}', '{movement}', 1, 'giay_khen_so', 'Giám đốc Sở', {most}, 'Giấy khen: không quá {most} cá nhân');
            insert into nominations.batch (id, movement_id, unit_id, state, created_at) values ('{batch}', '{movement}', '{RootId}', 'draft', now());
            """);
        var ids = new List<Guid>();
        for (var i = 0; i < dossiers; i++)
        {
            var id = Guid.CreateVersion7();
            var person = i == 0 && nominee is { } known ? known : await PersonAsync($"Nguyễn Thị {plan} {(char)('A' + i)}n");
            await ScalarAsync($"""
                insert into nominations.nomination (id, batch_id, movement_id, state, subject_kind, person_id, subject_name, subject_title, award_offer_id, achievement, created_at)
                  select '{id}', '{batch}', '{movement}', 'draft', 'individual', id, full_name, 'Chuyên viên', '{offer}', 'Có sáng kiến hiệu quả', now() from organizations.person where id = '{person}';
                update nominations.nomination set state = 'submitted' where id = '{id}';
                update nominations.nomination set state = 'accepted' where id = '{id}';
                """);
            ids.Add(id);
        }

        return (movement, ids);
    }

    public async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private async Task<Guid> PersonAsync(string name)
    {
        var id = Guid.CreateVersion7();
        await ScalarAsync($"insert into organizations.person (id, agency_id, full_name, sex, staff_kind) select '{id}', id, '{name}', 'female', 'civil_servant' from organizations.agency");
        return id;
    }
}
