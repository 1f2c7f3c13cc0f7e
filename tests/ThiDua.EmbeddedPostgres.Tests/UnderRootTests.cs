using Microsoft.Extensions.Logging.Abstractions;
using ThiDua.EmbeddedPostgres.Platform;
using ThiDua.EmbeddedPostgres.Tests.Support;
using static ThiDua.EmbeddedPostgres.PrivateServerRefusalKind;

namespace ThiDua.EmbeddedPostgres.Tests;

public sealed class UnderRootTests(PreparedData prepared)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    [Fact]
    public async Task The_server_runs_as_an_ordinary_account_and_keeps_it()
    {
        NeedsRoot();
        using var folder = new DataFolder();
        await using (await folder.StartAsync(folder.Options with { AccountsUnderRoot = ["no-such-account", "nobody"] }))
        {
            Owner($"/proc/{folder.Postmaster}").ShouldBe("nobody");
        }

        await using var later = await folder.StartAsync(folder.Options with { AccountsUnderRoot = ["daemon"] });

        Owner($"/proc/{folder.Postmaster}").ShouldBe("nobody");
    }

    [Fact]
    public async Task Data_restored_by_root_are_given_back_to_the_account()
    {
        NeedsRoot();
        using var folder = await prepared.CopyAsync();
        var root = new Account("root", 0, 0);
        foreach (var entry in Directory.EnumerateFileSystemEntries(folder.In("pgdata"), "*", SearchOption.AllDirectories).Append(folder.In("pgdata")))
        {
            Libc.Give(entry, root);
        }

        await using var server = await folder.StartAsync();

        (await server.AskAsync("select 1")).ShouldBe(1);
        Owner(folder.In("pgdata/PG_VERSION")).ShouldBe("nobody");
    }

    [Fact]
    public async Task A_folder_below_a_closed_directory_is_refused_and_the_directory_named()
    {
        NeedsRoot();
        using var folder = new DataFolder("closed/to/others");
        Directory.CreateDirectory(folder.Beside("closed"), OwnerOnly);

        var refusal = await folder.RefusedAsync();

        refusal.Kind.ShouldBe(FolderBelowRootOnlyDirectory);
        refusal.Sentence.ShouldContain($"dưới {folder.Beside("closed")} ");
        Directory.EnumerateFileSystemEntries(folder.Beside("closed")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Binaries_below_a_closed_directory_are_copied_once()
    {
        NeedsRoot();
        using var folder = await prepared.CopyAsync();
        Directory.CreateDirectory(folder.Beside("closed"), OwnerOnly);
        Directory.CreateSymbolicLink(folder.Beside("closed/postgres"), folder.Options.BinariesFolder);
        var options = folder.Options with { BinariesFolder = folder.Beside("closed/postgres") };

        await using (var server = await folder.StartAsync(options))
        {
            (await server.AskAsync("select 1")).ShouldBe(1);
            new FileInfo($"/proc/{folder.Postmaster}/exe").ResolveLinkTarget(false)!.FullName.ShouldBe(folder.In("postgres/bin/postgres"));
        }

        var copied = Libc.Facts(folder.In("postgres/bin/postgres"))!.Value.Inode;
        await using (await folder.StartAsync(options))
        {
            Libc.Facts(folder.In("postgres/bin/postgres"))!.Value.Inode.ShouldBe(copied);
        }
    }

    [Fact]
    public async Task Without_any_of_the_accounts_the_start_is_refused()
    {
        NeedsRoot();
        using var folder = new DataFolder();

        var refusal = await folder.RefusedAsync(folder.Options with { AccountsUnderRoot = ["no-such-account", "root"] });

        refusal.Kind.ShouldBe(AccountMissing);
        refusal.Sentence.ShouldContain("useradd --system no-such-account");
    }

    [Fact]
    public void An_ordinary_user_runs_the_server_as_himself()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Runs as an ordinary user only.");

        Account.ForServer("/nowhere", ["nobody"], NullLogger.Instance).ShouldBeNull();
    }

    private static void NeedsRoot() => Assert.SkipUnless(Environment.IsPrivilegedProcess, "Needs root: only root runs the server with another account.");

    private static string Owner(string path)
    {
        var uid = Libc.Facts(path)!.Value.Uid;
        return Account.Parse(File.ReadLines("/etc/passwd")).First(a => a.Uid == uid).Name;
    }
}
