using Npgsql;

namespace ThiDua.Core.Tests.Councils.Secrecy;

/// <summary>
/// What one would write first: mark the voter, put a slip with a random id into the box, in one transaction a vote.
/// No column holds who chose what, and yet the attackers read it.
/// </summary>
internal static class NaiveBox
{
    public const string Slips = "naive.slip";

    public static async Task CastAllAsync(string connectionString, VotedBallot ballot)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await RunAsync(connection, "create schema if not exists naive");
        await RunAsync(connection, "drop table if exists naive.voter, naive.slip");
        await RunAsync(connection, "create table naive.voter (person text primary key, has_voted boolean not null default false)");
        await RunAsync(connection, "create table naive.slip (id uuid primary key default gen_random_uuid(), choice text not null)");
        foreach (var member in ballot.CastOrder.Order(StringComparer.Ordinal))
        {
            await RunAsync(connection, "insert into naive.voter values ($1)", member);
        }

        foreach (var (member, yes) in ballot.CastOrder.Zip(ballot.Yes))
        {
            await using var transaction = await connection.BeginTransactionAsync();
            await RunAsync(connection, "update naive.voter set has_voted = true where person = $1", member);
            await RunAsync(connection, "insert into naive.slip (choice) values ($1)", yes ? "yes" : "no");
            await transaction.CommitAsync();
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, string? value = null)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        if (value is not null)
        {
            command.Parameters.Add(new() { Value = value });
        }

        await command.ExecuteNonQueryAsync();
    }
}
