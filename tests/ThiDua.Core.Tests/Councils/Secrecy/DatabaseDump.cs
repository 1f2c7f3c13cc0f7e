using Npgsql;

namespace ThiDua.Core.Tests.Councils.Secrecy;

/// <summary>Every row of every table that was written since a ballot opened, with the system columns that an ordinary dump leaves out.</summary>
internal static class DatabaseDump
{
    public static async Task<IReadOnlyList<DumpedRow>> ReadAsync(string connectionString, long since)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var rows = new List<DumpedRow>();
        foreach (var table in await TablesAsync(connection))
        {
            await using var command = new NpgsqlCommand($"select xmin::text::bigint, ctid::text, to_jsonb(t)::text from {table} t where xmin::text::bigint > $1", connection)
            {
                Parameters = { new() { Value = since } },
            };
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                rows.Add(new DumpedRow(table, reader.GetInt64(0), Place(reader.GetString(1)), reader.GetString(2)));
            }
        }

        return rows;
    }

    /// <summary>The number of the transaction that has just run: rows written later carry a higher one.</summary>
    public static async Task<long> NowAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select (pg_current_xact_id()::text)::bigint", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<List<string>> TablesAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(
            "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await reader.ReadAsync())
        {
            tables.Add(reader.GetString(0));
        }

        return tables;
    }

    private static long Place(string ctid)
    {
        var (page, line) = ctid.Trim('(', ')').Split(',') is [var p, var l] ? (long.Parse(p, null), long.Parse(l, null)) : throw new FormatException(ctid);
        return (page << 16) + line;
    }
}

/// <param name="Transaction">xmin: the transaction that wrote the row.</param>
/// <param name="Place">ctid as one number: where in the table's file the row lies.</param>
internal sealed record DumpedRow(string Table, long Transaction, long Place, string Text);
