using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Tests.Foundation;

/// <summary>The SQL is written by hand and the model by convention: they must say the same.</summary>
public sealed class SchemaMatchesModelTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly string[] NotInModel = ["public.schema_version", "public.state_transition", "accounts.role", "decisions.paper_kind", "decisions.decision_kind", "law.report_purpose"];

    [Fact]
    public async Task Every_column_of_the_model_stands_in_the_schema_with_its_type_and_nullability()
    {
        await using var office = new TestOffice(database, new DateOnly(2025, 6, 2));
        var faults = await office.WithDbAsync(async db =>
        {
            var columns = await ColumnsAsync();
            return db.Model.GetEntityTypes().SelectMany(e => Faults(e, columns)).ToList();
        });
        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_column_of_the_schema_stands_in_the_model()
    {
        await using var office = new TestOffice(database, new DateOnly(2025, 6, 2));
        var known = await office.WithDbAsync(db => Task.FromResult(db.Model.GetEntityTypes()
            .SelectMany(e => e.GetProperties().Select(p => $"{TableOf(e)}.{p.GetColumnName()}"))
            .ToHashSet()));
        (await ColumnsAsync()).Keys.Where(c => !known.Contains(c) && !NotInModel.Any(t => c.StartsWith(t + ".", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    private static IEnumerable<string> Faults(IEntityType entity, Dictionary<string, (string Type, bool Nullable)> columns)
    {
        foreach (var property in entity.GetProperties().Where(p => p.GetColumnName() != "xmin"))
        {
            var name = $"{TableOf(entity)}.{property.GetColumnName()}";
            if (!columns.TryGetValue(name, out var column))
            {
                yield return $"{name}: not in the schema";
            }
            else if (entity.GetViewName() is null && column.Nullable != property.IsColumnNullable())
            {
                yield return $"{name}: nullable {column.Nullable} in the schema, {property.IsColumnNullable()} in the model";
            }
            else if (Family(column.Type) != Family(property.GetColumnType()))
            {
                yield return $"{name}: {column.Type} in the schema, {property.GetColumnType()} in the model";
            }
        }
    }

    // PostgreSQL calls every column of a view nullable.
    private static string TableOf(IEntityType entity) =>
        entity.GetViewName() is { } view ? $"{entity.GetViewSchema()}.{view}" : $"{entity.GetSchema()}.{entity.GetTableName()}";

    private static string Family(string type) => type.Split('(')[0] switch
    {
        "character varying" or "text" => "text",
        "timestamp with time zone" or "timestamptz" => "timestamptz",
        "time without time zone" or "time" => "time",
        "ARRAY" or "text[]" or "uuid[]" => "array",
        var other => other,
    };

    private async Task<Dictionary<string, (string Type, bool Nullable)>> ColumnsAsync()
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "select table_schema || '.' || table_name || '.' || column_name, data_type, is_nullable = 'YES' from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema')",
            connection);
        await using var reader = await command.ExecuteReaderAsync();
        var columns = new Dictionary<string, (string, bool)>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            columns.Add(reader.GetString(0), (reader.GetString(1), reader.GetBoolean(2)));
        }

        return columns;
    }
}
