using System.Diagnostics;
using ThiDua.EmbeddedPostgres.Platform;

namespace ThiDua.EmbeddedPostgres.Preparation;

/// <summary>
/// Says which program owns the data folder. The kernel frees it however the program ends, kill -9 included, and the server's
/// processes do not inherit it.
/// </summary>
internal sealed class OwnerLock : IDisposable
{
    private const int WouldBlock = 11;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>A killed program holds its lock until the kernel has taken it apart, which is later than its server ends.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly FileStream file;

    private OwnerLock(FileStream file) => this.file = file;

    /// <exception cref="PrivateServerRefusedException">Another program holds it, or the folder is not writable.</exception>
    public static async Task<OwnerLock> TakeAsync(ServerFolder folder, CancellationToken cancellation)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(Look, cancellation))
        {
            try
            {
                return folder.Guarded(() => new OwnerLock(new FileStream(folder.OwnerLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)));
            }
            catch (PrivateServerRefusedException e) when (e.InnerException is IOException { HResult: WouldBlock } cause)
            {
                if (waited.Elapsed > Grace)
                {
                    throw Refusals.FolderInUse(folder.Root, Holder(folder.OwnerLock), cause);
                }
            }
        }
    }

    public void Dispose() => file.Dispose();

    /// <summary>The process that holds the lock, by the kernel's list: "1: FLOCK  ADVISORY  WRITE 4711 fe:01:1234 0 EOF".</summary>
    private static string? Holder(string path) =>
        Libc.Facts(path) is { } facts && File.Exists("/proc/locks")
            ? (from line in File.ReadLines("/proc/locks")
               let fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               where fields.Length > 5 && fields[1] == "FLOCK" && fields[5] == $"{(uint)facts.Device:x2}:{(uint)(facts.Device >> 32):x2}:{facts.Inode}"
               select fields[4]).FirstOrDefault()
            : null;
}
