using Npgsql;

namespace ThiDua.EmbeddedPostgres.Tests.Support;

internal static class Sql
{
    public static async Task<object?> ScalarAsync(this NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>One statement on a connection of its own.</summary>
    public static async Task<object?> AskAsync(this PrivateServer server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString + ";Pooling=false");
        return await source.ScalarAsync(sql);
    }
}
