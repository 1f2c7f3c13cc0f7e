using Npgsql;
using ThiDua.EmbeddedPostgres.Tests.Support;
using ThiDua.Testing;

[assembly: AssemblyFixture(typeof(ThiDua.EmbeddedPostgres.Tests.TestServer))]

namespace ThiDua.EmbeddedPostgres.Tests;

public sealed class TestServer() : ThrowAwayServer(MigrateAsync)
{
    private static async Task MigrateAsync(string connectionString, CancellationToken cancellation)
    {
        await using var template = NpgsqlDataSource.Create(connectionString);
        await using var command = template.CreateCommand(
            "create extension unaccent; create extension pg_trgm; create extension btree_gist; create table people (name text collate \"vi-x-icu\")");
        await command.ExecuteNonQueryAsync(cancellation);
    }
}

public sealed class TestDatabase(TestServer server) : ClonedDatabase(server);

public sealed class ThrowAwayServerTests(TestDatabase database, TestServer server) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_clone_holds_what_the_template_was_migrated_to()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        (await source.ScalarAsync("select count(*) from people")).ShouldBe(0L);
    }

    [Fact]
    public async Task Clones_do_not_see_each_other()
    {
        var names = await Task.WhenAll(server.CloneAsync(), server.CloneAsync());
        await using var one = NpgsqlDataSource.Create(names[0]);
        await using var other = NpgsqlDataSource.Create(names[1]);

        await one.ScalarAsync("insert into people values ('Nguyễn Văn Ánh')");

        (await one.ScalarAsync("select count(*) from people")).ShouldBe(1L);
        (await other.ScalarAsync("select count(*) from people")).ShouldBe(0L);
        await server.DropAsync(names[0]);
        await server.DropAsync(names[1]);
    }

    [Fact]
    public async Task Vietnamese_is_folded_sorted_and_cut_into_trigrams_rightly()
    {
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);

        (await source.ScalarAsync("select lower(unaccent('Đặng Thị Ánh'))")).ShouldBe("dang thi anh");
        (await source.ScalarAsync("select lower('ĐẶNG THỊ ÁNH')")).ShouldBe("đặng thị ánh");
        (await source.ScalarAsync("select similarity('Đặng Ánh', 'đặng ánh')")).ShouldBe(1f);
        (await source.ScalarAsync("select similarity('Đặng Ánh', 'ng nh')")).ShouldBeOfType<float>().ShouldBeLessThan(0.5f);
        (await source.ScalarAsync("""
            select string_agg(n, ' ' order by n collate "vi-x-icu") from unnest('{Đinh,Ân,Dương,An,Đặng,Bùi,Ăn,Ánh}'::text[]) n
            """)).ShouldBe("An Ánh Ăn Ân Bùi Dương Đặng Đinh");
    }
}
