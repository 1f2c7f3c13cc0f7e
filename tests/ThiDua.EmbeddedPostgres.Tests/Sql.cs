using Npgsql;

namespace ThiDua.EmbeddedPostgres.Tests;

internal static class Sql
{
    public static async Task<object?> ScalarAsync(this NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
