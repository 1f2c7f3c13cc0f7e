using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using ThiDua.EmbeddedPostgres.Platform;

namespace ThiDua.EmbeddedPostgres.Preparation;

/// <summary>
/// What an earlier run left: a server that outlived its program, processes of a killed server, files of a machine that lost
/// power. Only for the holder of the owner's lock.
/// </summary>
internal static class Leftover
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Leaves data on which nothing runs. A server found there is stopped, not taken over: a new one is our child, has our log
    /// and our binaries.
    /// </summary>
    /// <exception cref="PrivateServerRefusedException">It does not stop.</exception>
    public static async Task ClearAsync(ServerFolder folder, string socket, ILogger logger, CancellationToken cancellation)
    {
        var running = ProcessesOn(folder);
        if (running.Count > 0 && Postmaster(folder) is { } postmaster && running.Contains(postmaster))
        {
            logger.LogWarning("A server of an earlier run (process {Process}) is still on {Folder}: stopping it", postmaster, folder.Root);
            Libc.Signal(postmaster, Libc.Interrupt);
        }

        // Without their postmaster the other processes end by themselves; a new server would not start beside them.
        if (!await EndAsync(folder, cancellation))
        {
            ProcessesOn(folder).ForEach(p => Libc.Signal(p, Libc.Quit));
            if (!await EndAsync(folder, cancellation))
            {
                throw Refusals.OrphanStays(folder.Root, ProcessesOn(folder).FirstOrDefault());
            }
        }

        folder.Guarded(() => RemoveMarks(folder, socket));
    }

    /// <summary>
    /// The numbers in these files may belong to other programs by now: the server would take a living process of its own
    /// account, or one that is dead but not yet fetched by its parent, for its predecessor, and refuse to start.
    /// </summary>
    private static void RemoveMarks(ServerFolder folder, string socket)
    {
        string[] marks = [folder.PostmasterPid, .. Directory.Exists(socket) ? Directory.GetFiles(socket) : []];
        foreach (var mark in marks.Where(File.Exists))
        {
            File.Delete(mark);
        }
    }

    private static async Task<bool> EndAsync(ServerFolder folder, CancellationToken cancellation)
    {
        for (var waited = Stopwatch.StartNew(); ProcessesOn(folder).Count > 0; await Task.Delay(Look, cancellation))
        {
            if (waited.Elapsed > Patience)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>All processes of a server work in its data folder, also when it was renamed or is reached by another path.</summary>
    private static List<int> ProcessesOn(ServerFolder folder) =>
        Libc.Facts(folder.PgData) is not { } data ? [] :
        [
            .. from entry in Directory.EnumerateDirectories("/proc")
               let process = Number(Path.GetFileName(entry))
               where process is not null
                   && Libc.Facts(entry + "/cwd") is { } cwd && (cwd.Inode, cwd.Device) == (data.Inode, data.Device)
                   && FirstLine(entry + "/comm") == "postgres"
               select process.Value,
        ];

    private static int? Postmaster(ServerFolder folder) => Number(FirstLine(folder.PostmasterPid));

    private static int? Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Null when the file is gone or closed to us.</summary>
    private static string? FirstLine(string path)
    {
        try
        {
            return File.ReadLines(path).FirstOrDefault();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
