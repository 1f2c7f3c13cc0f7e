using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Register;

namespace ThiDua.Core.Tests.Foundation;

/// <summary>Kinds that keys point at are rows as well as enums: both lists must be one.</summary>
public sealed class KindRowTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Every_role_of_the_code_is_a_row_and_every_row_a_role() =>
        (await CodesAsync("accounts.role")).ShouldBe(Enum.GetValues<Role>().Select(v => EnumText.Of(v)).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_kind_of_paper_of_the_code_is_a_row_and_every_row_a_kind() =>
        (await CodesAsync("decisions.paper_kind")).ShouldBe(Enum.GetValues<IssuedPaperKind>().Select(v => EnumText.Of(v)).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_type_of_paper_in_the_register_is_a_row_and_every_row_a_type() =>
        (await CodesAsync("records.paper_type")).ShouldBe(Enum.GetValues<PaperType>().Select(v => EnumText.Of(v)).Order(StringComparer.Ordinal));

    private async Task<List<string>> CodesAsync(string table)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"select code from {table} order by code collate \"C\"", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var codes = new List<string>();
        while (await reader.ReadAsync())
        {
            codes.Add(reader.GetString(0));
        }

        return codes;
    }
}
