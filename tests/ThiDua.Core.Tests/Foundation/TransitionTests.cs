using Npgsql;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Tests.Foundation;

public sealed class TransitionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly IReadOnlyList<ITransitionTable> Tables =
        [.. typeof(ITransitionTable).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public))
            .Where(f => f.FieldType.IsAssignableTo(typeof(ITransitionTable)))
            .Select(f => (ITransitionTable)f.GetValue(null)!)];

    [Fact]
    public async Task The_database_holds_exactly_the_moves_that_the_code_allows()
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select machine, from_state, to_state from state_transition", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var inDatabase = new List<string>();
        while (await reader.ReadAsync())
        {
            inDatabase.Add($"{reader.GetString(0)}: {reader.GetString(1)} -> {reader.GetString(2)}");
        }

        var inCode = Tables.SelectMany(t => t.Rows().Select(r => $"{t.Machine}: {r.From} -> {r.To}"));
        inDatabase.Order().ShouldBe(inCode.Order());
    }

    [Fact]
    public void Every_state_machine_of_the_modules_is_found() =>
        Tables.Select(t => t.Machine).Order().ShouldBe(["ballot", "batch", "decision", "history_import", "invitation", "late_leave", "law_change", "mail", "movement", "nomination", "opinion_request", "pack_run", "paper", "print_job", "proposal_list", "reminder_letter", "session", "signing_round", "unit_review", "upper_batch"]);
}
