using Npgsql;
using ThiDua.Core.Foundation;
using ThiDua.Web.Demo;
using ThiDua.Web.Tests.Site;

namespace ThiDua.Web.Tests.Cli;

/// <summary>The invented department is filled through the same operations that people use: if one of them breaks, so does the demo.</summary>
public sealed class DemoTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task The_demo_has_seven_units_thirty_people_a_council_of_nine_every_role_and_movements_at_every_stage()
    {
        var files = Directory.CreateTempSubdirectory("thidua-demo-").FullName;
        (await DemoDepartment.FillAsync(site.ConnectionString, files, new DateOnly(2026, 11, 20), default)).ShouldBeTrue();

        (await CountAsync("organizations.unit where parent_id is not null")).ShouldBe(7);
        (await CountAsync("organizations.person")).ShouldBe(30);
        (await CountAsync("organizations.council_member")).ShouldBe(9);
        (await ListAsync("select distinct role from accounts.role_grant order by role")).Count.ShouldBe(10);
        (await ListAsync("select distinct state from movements.movement order by state"))
            .ShouldBe(["awarded", "closed", "decided", "draft", "launched", "reviewing"]);
        (await CountAsync("nominations.batch where closed_by_system")).ShouldBeGreaterThan(0);

        // Real data is never mixed with it.
        (await DemoDepartment.FillAsync(site.ConnectionString, files, new DateOnly(2026, 11, 20), default)).ShouldBeFalse();
        Directory.Delete(files, recursive: true);
    }

    private async Task<long> CountAsync(string from) => long.Parse((await ListAsync($"select count(*)::text from {from}"))[0], System.Globalization.CultureInfo.InvariantCulture);

    private async Task<List<string>> ListAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(site.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
