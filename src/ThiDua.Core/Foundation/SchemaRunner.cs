using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace ThiDua.Core.Foundation;

/// <summary>
/// Applies the SQL files of Schema/ in name order: one advisory lock for the whole run, one transaction a file,
/// and a checksum each, so that a file once applied is never edited under a living database.
/// </summary>
public static class SchemaRunner
{
    // Any number will do as long as every copy of the program uses the same one.
    private const long LockKey = 0x7468_6964_7561;

    public static async Task ApplyAsync(string connectionString, DateTimeOffset now, CancellationToken ct)
    {
        var direct = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;
        await using var connection = new NpgsqlConnection(direct);
        await connection.OpenAsync(ct);
        await ExecuteAsync(connection, $"select pg_advisory_lock({LockKey})", ct);
        await ExecuteAsync(connection, "create table if not exists schema_version (name text primary key, sha256 text not null, applied_at timestamptz not null)", ct);
        var applied = await AppliedAsync(connection, ct);
        foreach (var (name, sql) in Files())
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
            if (!applied.TryGetValue(name, out var known))
            {
                await ApplyAsync(connection, name, sql, hash, now, ct);
            }
            else if (known != hash)
            {
                throw new SchemaMismatchException($"Tệp lược đồ {name} khác với bản đã chạy trên cơ sở dữ liệu này. Dùng đúng bản phần mềm đã tạo thư mục dữ liệu, hoặc phục hồi từ bản sao lưu.");
            }
        }
    }

    internal static IEnumerable<(string Name, string Sql)> Files()
    {
        const string Prefix = "ThiDua.Core.Schema.";
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (resource[Prefix.Length..], reader.ReadToEnd());
        }
    }

    private static async Task ApplyAsync(NpgsqlConnection connection, string name, string sql, string hash, DateTimeOffset now, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await ExecuteAsync(connection, sql, ct);
        await using var insert = new NpgsqlCommand("insert into schema_version values ($1, $2, $3)", connection)
        {
            Parameters = { new() { Value = name }, new() { Value = hash }, new() { Value = now.ToUniversalTime() } },
        };
        await insert.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task<Dictionary<string, string>> AppliedAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var applied = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var command = new NpgsqlCommand("select name, sha256 from schema_version", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            applied.Add(reader.GetString(0), reader.GetString(1));
        }

        return applied;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync(ct);
    }
}

/// <summary>The database was made by another version of the SQL files; the message is for the person at the console.</summary>
public sealed class SchemaMismatchException(string message) : Exception(message);
