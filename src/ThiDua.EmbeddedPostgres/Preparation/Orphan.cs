using System.Globalization;
using Microsoft.Extensions.Logging;
using ThiDua.EmbeddedPostgres.Platform;

namespace ThiDua.EmbeddedPostgres.Preparation;

/// <summary>
/// A server that outlived its program. It is stopped rather than taken over: the new one is our child, has our log and our binaries.
/// </summary>
internal static class Orphan
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Stops the server that still runs on the data folder, if there is one. The lock on the folder must be held.</summary>
    /// <exception cref="PrivateServerRefusedException">It does not stop.</exception>
    public static async Task StopAsync(ServerFolder folder, TimeProvider time, ILogger logger, CancellationToken cancellation)
    {
        if (Find(folder) is not { } process)
        {
            return;
        }

        logger.LogWarning("A server of an earlier run (process {Process}) is still on {Folder}: stopping it", process, folder.Root);
        foreach (var signal in (int[])[Libc.Interrupt, Libc.Quit])
        {
            Libc.Signal(process, signal);
            var since = time.GetTimestamp();
            while (time.GetElapsedTime(since) < Patience)
            {
                if (Find(folder) != process)
                {
                    return;
                }

                await Task.Delay(Look, time, cancellation);
            }
        }

        throw Refusals.OrphanStays(folder.Root, process);
    }

    /// <summary>The process named in postmaster.pid, when it lives and is a server of this folder: numbers of processes are used again.</summary>
    private static int? Find(ServerFolder folder)
    {
        try
        {
            return File.ReadLines(folder.PostmasterPid).FirstOrDefault() is { } line
                && int.TryParse(line, CultureInfo.InvariantCulture, out var process)
                && File.ReadAllText($"/proc/{process}/cmdline").Split('\0').Contains(folder.PgData)
                    ? process
                    : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
