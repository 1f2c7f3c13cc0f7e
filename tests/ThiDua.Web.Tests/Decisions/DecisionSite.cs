using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Decisions;

/// <summary>A set-up site with a director's and an accountant's account; movements under review are put in as rows, names invented.</summary>
public sealed class DecisionSite(TestServer server) : SetUpSite(server)
{
    public const string DirectorName = "giamdoc";
    public const string AccountantName = "ketoan";

    public Guid RootId { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        RootId = (Guid)(await ScalarAsync("select id from organizations.unit where parent_id is null"))!;
        await AccountAsync(DirectorName, (Guid)(await ScalarAsync("select director_person_id from organizations.agency"))!, Role.Director, RootId);
        await AccountAsync(AccountantName, await PersonAsync("Đỗ Thị Hạnh"), Role.Accountant, RootId);
    }

    /// <summary>The accountant, who did not draft it, checks the draft and lays it before the director.</summary>
    public async Task CheckAsync(string url)
    {
        using var checker = await SignedInAsync(AccountantName);
        var passed = await checker.SubmitAsync(
            await checker.OpenAsync(url), "form[action*='handler=Check']", ("BasesOk", "true"), ("ListOk", "true"), ("MoneyOk", "true"), ("Passes", "true"));
        passed.Words.ShouldContain("Đã kiểm tra xong");
    }

    /// <summary>A movement with people selected for Giấy khen and, when asked, for Bằng khen.</summary>
    public async Task<ReviewedMovement> MovementAsync(string plan, int own, int upper = 0)
    {
        var movement = Guid.CreateVersion7();
        var (ownOffer, upperOffer, batch) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await ScalarAsync($"""
            insert into movements.movement (id, agency_id, state, title, plan_number, plan_symbol, plan_date, reviewed_at, reviewed_by, launched_at, launched_on, created_at, edited_at, edited_by)
              select '{movement}', id, 'draft', 'Phát động phong trào thi đua “Lam Giang số” năm 2025', '{plan}', 'KH-SKHCN', '2025-05-05', now(), 'Lê Thị Mơ', now(), '2025-05-06', now(), now(), 'Lê Thị Mơ'
              from organizations.agency;
            update movements.movement set state = 'launched' where id = '{movement}';
            update movements.movement set state = 'reviewing' where id = '{movement}';
            insert into movements.award_offer (id, movement_id, ordinal, award_code, authority) values
              ('{ownOffer}', '{movement}', 2, 'giay_khen_so', 'Giám đốc Sở Khoa học và Công nghệ');
            insert into movements.award_offer (id, movement_id, ordinal, award_code, authority, fallback_offer_id) values
              ('{upperOffer}', '{movement}', 1, 'bang_khen_tinh', 'Chủ tịch Ủy ban nhân dân tỉnh Lam Giang', '{ownOffer}');
            insert into nominations.batch (id, movement_id, unit_id, state, created_at) values ('{batch}', '{movement}', '{RootId}', 'draft', now());
            update nominations.batch set state = 'submitted' where id = '{batch}';
            """);
        for (var i = 0; i < own + upper; i++)
        {
            await NominateAsync(movement, batch, i < own ? ownOffer : upperOffer, await PersonAsync($"Nguyễn Thị {plan} {(char)('A' + i)}n"));
        }

        return new ReviewedMovement(movement, ownOffer, upperOffer);
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

    private Task<object?> NominateAsync(Guid movement, Guid batch, Guid offer, Guid person)
    {
        var id = Guid.CreateVersion7();
        return ScalarAsync($"""
            insert into nominations.nomination (id, batch_id, movement_id, state, subject_kind, person_id, subject_name, subject_title, award_offer_id, created_at)
              select '{id}', '{batch}', '{movement}', 'draft', 'individual', id, full_name, 'Chuyên viên', '{offer}', now() from organizations.person where id = '{person}';
            update nominations.nomination set state = 'submitted' where id = '{id}';
            update nominations.nomination set state = 'accepted' where id = '{id}';
            update nominations.nomination set state = 'selected', granted_offer_id = '{offer}' where id = '{id}';
            """);
    }
}

public sealed record ReviewedMovement(Guid Id, Guid OwnOfferId, Guid UpperOfferId);
