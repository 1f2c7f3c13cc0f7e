using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using ThiDua.EmbeddedPostgres.Platform;
using ThiDua.EmbeddedPostgres.Preparation;
using ThiDua.EmbeddedPostgres.Running;
using ThiDua.EmbeddedPostgres.Tests.Support;

namespace ThiDua.EmbeddedPostgres.Tests;

public sealed class RecoveryTests(PreparedData prepared)
{
    [Fact]
    public async Task A_killed_server_comes_back_by_itself_with_what_was_committed()
    {
        using var folder = await prepared.CopyAsync();
        await using var server = await folder.StartAsync(folder.Options with { Durable = true });
        await server.AskAsync("create table notes (text text); insert into notes values ('còn đây')");
        var back = folder.Log.SaysAsync("runs again");

        folder.KillPostmaster();

        await back;
        (await server.AskAsync("select text from notes")).ShouldBe("còn đây");
        server.Failed.IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public async Task A_program_that_clears_its_pools_on_a_restart_loses_no_later_request()
    {
        using var folder = await prepared.CopyAsync();
        NpgsqlDataSource? pooled = null;
        await using var server = await folder.StartAsync(folder.Options with { Restarted = () => pooled?.Clear() });
        await using var source = pooled = NpgsqlDataSource.Create(server.ConnectionString);
        await source.ScalarAsync("select 1");
        var back = folder.Log.SaysAsync("runs again");

        folder.KillPostmaster();
        await back;

        (await source.ScalarAsync("select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_cannot_come_back_is_reported()
    {
        using var folder = await prepared.CopyAsync();
        Directory.CreateSymbolicLink(folder.Beside("binaries"), folder.Options.BinariesFolder);
        await using var server = await folder.StartAsync(folder.Options with { BinariesFolder = folder.Beside("binaries"), TimeProvider = new ImpatientClock() });
        var failed = new TaskCompletionSource();
        await using var registration = server.Failed.Register(() => failed.SetResult());

        File.WriteAllText(folder.In("pgdata/postgresql.conf"), "no such setting");
        folder.KillPostmaster();

        await failed.Task.WaitAsync(TimeSpan.FromMinutes(1));
        server.Failure.ShouldNotBeNull().Kind.ShouldBe(PrivateServerRefusalKind.KeepsFailing);
        server.Failure.Sentence.ShouldContain("FATAL");
    }

    [Fact]
    public async Task The_server_ends_with_a_program_that_is_killed_and_the_next_start_recovers()
    {
        using var folder = await prepared.CopyAsync();
        using var gone = new FileGone(folder.In("pgdata"), "postmaster.pid");
        using var owner = await OwnerProgram.StartAsync(folder.Path);

        owner.Kill();
        await gone.Task;
        await owner.WaitForExitAsync();

        await using var server = await folder.StartAsync();
        (await server.AskAsync("select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task Program_and_server_killed_together_are_recovered_from_at_once()
    {
        using var folder = await prepared.CopyAsync();
        using var owner = await OwnerProgram.StartAsync(folder.Path);

        var postmaster = folder.Postmaster;
        owner.Kill();
        Libc.Signal(postmaster, Libc.Kill);
        await owner.WaitForExitAsync();

        await using var server = await folder.StartAsync();
        (await server.AskAsync("select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_outlived_its_program_is_stopped_first()
    {
        using var folder = await prepared.CopyAsync();
        using var thread = new StarterThread();
        var layout = new ServerFolder(folder.Path);
        var account = Account.ForServer(layout.PgData, folder.Options.AccountsUnderRoot, NullLogger.Instance);
        using var orphan = await new Launcher(thread, folder.Options.BinariesFolder, account)
            .StartAsync("postgres", "keep", "-D", layout.PgData, "-k", layout.Socket, "-c", "listen_addresses=");
        var log = new ServerLog(folder.Log);
        var ready = folder.Log.SaysAsync("ready to accept connections");
        _ = log.FollowAsync(orphan.StandardError);
        await ready;

        await using var server = await folder.StartAsync();

        orphan.HasExited.ShouldBeTrue();
        folder.Postmaster.ShouldNotBe(orphan.Id);
        (await server.AskAsync("select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_process_number_used_again_by_another_program_does_not_stop_the_start()
    {
        using var folder = await prepared.CopyAsync();
        var account = Account.ForServer(folder.In("pgdata"), [], NullLogger.Instance);
        string[] asServer = account is null ? [] : [$"--reuid={account.Uid}", $"--regid={account.Gid}", "--clear-groups"];
        using var other = Process.Start("setpriv", [.. asServer, "sleep", "1000"]);
        try
        {
            await File.WriteAllTextAsync(folder.In("pgdata/postmaster.pid"), $"{other.Id}\n{folder.In("pgdata")}\n0\n5432\n{folder.In("socket")}\n\n0 0\nready   \n");

            await using var server = await folder.StartAsync();

            (await server.AskAsync("select 1")).ShouldBe(1);
            other.HasExited.ShouldBeFalse();
        }
        finally
        {
            other.Kill();
        }
    }

    [Fact]
    public async Task Lost_passwords_are_replaced()
    {
        using var folder = await prepared.CopyAsync();
        File.Delete(folder.In("database.password"));

        await using var server = await folder.StartAsync();

        (await server.AskAsync("select 1")).ShouldBe(1);
    }

    [Fact]
    public async Task A_first_start_that_was_killed_is_begun_anew()
    {
        using var folder = new DataFolder();
        Directory.CreateDirectory(folder.In("pgdata.new/base"));
        await File.WriteAllTextAsync(folder.In("pgdata.new/PG_VERSION"), "18");
        await File.WriteAllTextAsync(folder.In("database.password"), "half");

        await using var server = await folder.StartAsync();

        (await server.AskAsync("select 1")).ShouldBe(1);
        Directory.Exists(folder.In("pgdata.new")).ShouldBeFalse();
    }
}
