using Npgsql;
using ThiDua.Core.Accounts;

namespace ThiDua.HistoryBench;

/// <summary>The people of the past as rows of the staff list, put there without the office: what is measured begins after.</summary>
internal static class Agency
{
    public static async Task<Actor> SetUpAsync(NpgsqlConnection connection, IReadOnlyList<OnePerson> people)
    {
        var (agency, root) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await ExecuteAsync(connection, $"""
            insert into organizations.agency (id, name, short_name, place_name, symbol, parent_name, upper_authority, created_at)
              values ('{agency}', 'Sở Khoa học và Công nghệ tỉnh Lam Giang', 'Sở KH&CN', 'Lam Giang', 'SKHCN', 'Ủy ban nhân dân tỉnh Lam Giang', 'Chủ tịch Ủy ban nhân dân tỉnh Lam Giang', now());
            insert into organizations.unit (id, agency_id, kind, name, valid_from) values ('{root}', '{agency}', 'agency', 'Sở Khoa học và Công nghệ tỉnh Lam Giang', '2010-01-01');
            insert into organizations.unit (id, agency_id, parent_id, kind, name, valid_from)
              select gen_random_uuid(), '{agency}', '{root}', 'division', 'Phòng Chuyên môn số ' || n, '2010-01-01' from generate_series(1, 40) n
            """);
        await using (var copy = await connection.BeginBinaryImportAsync("copy organizations.person (id, agency_id, code, full_name, birth_date, staff_kind) from stdin (format binary)"))
        {
            foreach (var person in people)
            {
                await copy.WriteRowAsync(default, person.Id, agency, person.Code, person.Name, person.BirthDate, "civil_servant");
            }

            await copy.CompleteAsync();
        }

        await ExecuteAsync(connection, """
            insert into organizations.membership (id, person_id, unit_id, is_primary, valid_from)
            select gen_random_uuid(), p.id, u.id, true, '2010-01-01' from organizations.person p
            join organizations.unit u on u.name = 'Phòng Chuyên môn số ' || (1 + substr(p.code, 3)::int % 40);
            analyze
            """);
        return new Actor(null, null, "Người đo", [new ActorGrant(Role.StandingOfficer, root, "Sở", $"/{root}/")]);
    }

    public static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<long> CountAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>The least that putting these rows into PostgreSQL can cost: binary, into a table without keys or indexes.</summary>
    public static async Task BareCopyAsync(NpgsqlConnection connection, IReadOnlyList<PastRow> rows)
    {
        await ExecuteAsync(connection, "drop table if exists bare; create table bare (id uuid, person_id uuid, name text, award text, year int, number text, decided_on date, authority text, amount numeric)");
        await using var copy = await connection.BeginBinaryImportAsync("copy bare from stdin (format binary)");
        foreach (var row in rows)
        {
            await copy.WriteRowAsync(default, Guid.CreateVersion7(), row.Person.Id, row.Person.Name, row.What, row.Year, row.Number ?? "", row.DecidedOn ?? new DateOnly(row.Year, 12, 31), row.Authority, row.Amount ?? 0);
        }

        await copy.CompleteAsync();
    }
}
