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

        (await CountAsync("organizations.unit where parent_id is not null and not is_outside")).ShouldBe(7);
        (await CountAsync("organizations.person p where not is_outside and exists (select 1 from organizations.membership m where m.person_id = p.id)")).ShouldBe(31);
        (await CountAsync("organizations.council_member")).ShouldBe(9);
        (await ListAsync("select distinct role from accounts.role_grant order by role")).Count.ShouldBe(12);
        (await ListAsync("select distinct state from movements.movement order by state"))
            .ShouldBe(["awarded", "closed", "decided", "draft", "launched", "reviewing"]);
        (await CountAsync("nominations.batch where closed_by_system")).ShouldBeGreaterThan(0);
        foreach (var kept in new[]
        {
            "decisions.fund_entry", "honours.achievement", "honours.discipline", "organizations.outside_body", "nominations.hold", "nominations.public_comment",
            "nominations.unit_review where state = 'concluded'", "nominations.opinion_request where state = 'answered'", "councils.session_substitute",
            "councils.paper_count where confirmed_at is not null", "organizations.person_merge where undone_at is not null",
        })
        {
            (await CountAsync(kept)).ShouldBeGreaterThan(0, kept);
        }

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
