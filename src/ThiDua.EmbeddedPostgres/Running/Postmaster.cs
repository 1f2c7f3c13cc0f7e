using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using ThiDua.EmbeddedPostgres.Platform;
using ThiDua.EmbeddedPostgres.Preparation;

namespace ThiDua.EmbeddedPostgres.Running;

/// <summary>One run of the server.</summary>
internal sealed class Postmaster : IDisposable
{
    private const int StatusLine = 7;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan FastStop = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan QuickStop = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);
    private readonly Process process;
    private readonly Task logged;

    private Postmaster(Process process, Task logged)
    {
        this.process = process;
        this.logged = logged;
        Exited = process.WaitForExitAsync();
    }

    /// <summary>Completes when the process has ended.</summary>
    public Task Exited { get; }

    public static async Task<Postmaster> StartAsync(Launcher launcher, ServerFolder folder, string socket, PrivateServerOptions options, ServerLog log)
    {
        var process = await launcher.StartAsync("postgres", "INT", Arguments(folder, socket, options));
        process.StandardInput.Close();
        log.Forget();
        return new Postmaster(process, Task.WhenAll(log.FollowAsync(process.StandardOutput), log.FollowAsync(process.StandardError)));
    }

    /// <summary>Waits until the server takes connections.</summary>
    /// <returns>False when it ended instead; its last words are in the log then.</returns>
    public async Task<bool> ReadyAsync(ServerFolder folder, CancellationToken cancellation)
    {
        while (!Exited.IsCompleted)
        {
            if (SaysReady(folder.PostmasterPid))
            {
                return true;
            }

            await Task.Delay(Look, cancellation);
        }

        await Task.WhenAny(logged, Task.Delay(LastWords, cancellation));
        return false;
    }

    /// <summary>Stops it: sessions are ended and the data written; the hard way only when that takes too long.</summary>
    public async Task StopAsync(ILogger logger)
    {
        foreach (var (signal, patience) in ((int, TimeSpan)[])[(Libc.Interrupt, FastStop), (Libc.Quit, QuickStop), (Libc.Kill, QuickStop)])
        {
            if (Exited.IsCompleted)
            {
                return;
            }

            Libc.Signal(process.Id, signal);
            try
            {
                await Exited.WaitAsync(patience);
                return;
            }
            catch (TimeoutException)
            {
                logger.LogWarning("The server did not stop within {Patience} after signal {Signal}", patience, signal);
            }
        }
    }

    public void Dispose() => process.Dispose();

    private static IEnumerable<string> Arguments(ServerFolder folder, string socket, PrivateServerOptions options)
    {
        // The log may be read by people who may not read the data: messages only, without statements and without values.
        string[] settings =
        [
            "listen_addresses=", "unix_socket_permissions=0700", $"max_connections={options.MaxConnections}",
            "log_destination=stderr", "logging_collector=off", "log_line_prefix=%b: ", "log_min_error_statement=panic", "log_error_verbosity=terse",
            .. options.Durable ? (string[])[] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"],
        ];
        return ["-D", folder.PgData, "-k", socket, .. settings.SelectMany(s => (string[])["-c", s])];
    }

    /// <summary>The server writes its state into the file; until it has, the file may be absent, half written or an old one.</summary>
    private bool SaysReady(string pidFile)
    {
        try
        {
            var lines = File.ReadAllLines(pidFile);
            return lines.Length > StatusLine
                && lines[0] == process.Id.ToString(CultureInfo.InvariantCulture)
                && lines[StatusLine].Trim() == "ready";
        }
        catch (IOException)
        {
            return false;
        }
    }
}
