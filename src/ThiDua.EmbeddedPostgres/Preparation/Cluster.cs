using ThiDua.EmbeddedPostgres.Platform;

namespace ThiDua.EmbeddedPostgres.Preparation;

/// <summary>The server's files: made at the first start, checked at every other.</summary>
internal sealed class Cluster(ServerFolder folder, Launcher launcher, Binaries binaries, PrivateServerOptions options)
{
    private const string OnlyByPassword = """
        local all all scram-sha-256
        host all all 127.0.0.1/32 scram-sha-256
        host all all ::1/128 scram-sha-256

        """;

    /// <summary>Leaves data of our version and passwords that fit them.</summary>
    /// <exception cref="PrivateServerRefusedException">The data are of another version, or cannot be made.</exception>
    public async Task<Passwords> PrepareAsync(Account? account, CancellationToken cancellation)
    {
        var versionFile = Path.Combine(folder.PgData, "PG_VERSION");
        if (!File.Exists(versionFile))
        {
            return await CreateAsync(account, cancellation);
        }

        var major = folder.Guarded(() => File.ReadAllText(versionFile).Trim());
        if (major != binaries.Major)
        {
            throw Refusals.OtherMajor(folder.Root, major, binaries.Major);
        }

        if (account is not null)
        {
            folder.Guarded(() => folder.GiveDataTo(account));
        }

        return Passwords.Read(folder) ?? await ReplacePasswordsAsync(cancellation);
    }

    /// <summary>
    /// Everything happens in a folder of another name, renamed at the end: a first start that is killed leaves nothing half made.
    /// </summary>
    private async Task<Passwords> CreateAsync(Account? account, CancellationToken cancellation)
    {
        var making = folder.PgDataInTheMaking;
        folder.Guarded(() =>
        {
            if (Directory.Exists(making))
            {
                Directory.Delete(making, recursive: true);
            }
        });
        folder.CreateForServer(making, account);
        var passwords = Passwords.Make(folder);

        // Character class C.UTF-8: with C, pg_trgm drops every Vietnamese letter.
        await RunAsync("initdb", ["-D", making, "-U", "postgres", "--encoding=UTF8", "--locale=C", "--lc-ctype=C.UTF-8",
            "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--text-search-config=simple", "--auth=trust",
            "--no-instructions", .. Sync("--no-sync")], "", cancellation);
        await SingleUserAsync(making, $"""
            alter role postgres password '{passwords.Superuser}'
            create role {options.Role} login createdb password '{passwords.Role}'
            create database {options.Database} owner {options.Role}

            """, cancellation);
        folder.Guarded(() =>
        {
            File.WriteAllText(Path.Combine(making, "pg_hba.conf"), OnlyByPassword);
            Directory.Move(making, folder.PgData);
        });
        return passwords;
    }

    private async Task<Passwords> ReplacePasswordsAsync(CancellationToken cancellation)
    {
        var passwords = Passwords.Make(folder);
        await SingleUserAsync(folder.PgData, $"""
            alter role postgres password '{passwords.Superuser}'
            alter role {options.Role} password '{passwords.Role}'

            """, cancellation);
        return passwords;
    }

    /// <param name="data">The data to open.</param>
    /// <param name="statements">One on each line.</param>
    /// <param name="cancellation">Kills the server.</param>
    private Task SingleUserAsync(string data, string statements, CancellationToken cancellation) =>
        RunAsync("postgres", ["--single", "-D", data, "-c", "log_min_error_statement=panic", .. Sync("-F"), "postgres"], statements, cancellation);

    private string[] Sync(string off) => options.Durable ? [] : [off];

    private async Task RunAsync(string program, string[] arguments, string input, CancellationToken cancellation)
    {
        var outcome = await launcher.RunAsync(program, arguments, input, cancellation);
        if (!outcome.Succeeded)
        {
            throw Refusals.DidNotStart(folder.Root, outcome.Said, new InvalidOperationException($"{program}: exit code {outcome.ExitCode}\n{outcome.Errors}"));
        }
    }
}
