using Microsoft.Extensions.Logging;
using Npgsql;
using ThiDua.EmbeddedPostgres.Tests.Support;

namespace ThiDua.EmbeddedPostgres.Tests;

public sealed class StartingTests(PreparedData prepared)
{
    [Fact]
    public async Task What_was_written_stays_and_nothing_else_does_after_disposing()
    {
        using var folder = await prepared.CopyAsync();
        var server = await folder.StartAsync();
        var process = folder.Postmaster;
        await server.AskAsync("create table notes (text text); insert into notes values ('còn đây')");

        await server.DisposeAsync();
        await server.DisposeAsync();

        Directory.Exists($"/proc/{process}").ShouldBeFalse();
        File.Exists(folder.In("pgdata/postmaster.pid")).ShouldBeFalse();
        server.Failed.IsCancellationRequested.ShouldBeFalse();
        folder.Log.Lines.ShouldNotContain(l => l.Level >= LogLevel.Error);
        await using var again = await folder.StartAsync();
        (await again.AskAsync("select text from notes")).ShouldBe("còn đây");
    }

    [Fact]
    public async Task A_start_that_is_given_up_leaves_a_folder_that_can_be_started()
    {
        using var folder = new DataFolder();
        using var impatience = new CancellationTokenSource();
        using var watcher = new FileSystemWatcher(Directory.CreateDirectory(folder.Path).FullName, "database.password");
        watcher.Renamed += (_, _) => impatience.Cancel();
        watcher.EnableRaisingEvents = true;

        await Should.ThrowAsync<OperationCanceledException>(() => PrivateServer.StartAsync(folder.Options, folder.Log, impatience.Token));
        Directory.Exists(folder.In("pgdata")).ShouldBeFalse();

        await using var server = await folder.StartAsync();
        (await server.AskAsync("select 1")).ShouldBe(1);
    }

    [Theory]
    [InlineData("dữ liệu, của 'cơ quan': \"một\" = 1; 50%")]
    [InlineData("a-folder-with-a-name-so-long-that-the-name-of-a-socket-in-it-would-not-fit-into-what-the-kernel-takes")]
    public async Task A_folder_of_any_name_will_do(string name)
    {
        using var folder = new DataFolder(name);
        string socket;
        await using (var server = await folder.StartAsync())
        {
            (await server.AskAsync("select 1")).ShouldBe(1);
            socket = new NpgsqlConnectionStringBuilder(server.ConnectionString).Host!;
            socket.ShouldNotStartWith(folder.Path);
        }

        Directory.Exists(socket).ShouldBeFalse();
    }
}
