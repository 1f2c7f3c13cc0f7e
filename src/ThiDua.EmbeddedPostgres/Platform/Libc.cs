using System.Runtime.InteropServices;

namespace ThiDua.EmbeddedPostgres.Platform;

/// <summary>Owner, mode and identity of a file: two paths with the same device and inode are the same file.</summary>
internal readonly record struct FileFacts(uint Uid, uint Gid, UnixFileMode Mode, ulong Inode, ulong Device);

/// <summary>The few calls of the C library that .NET does not offer.</summary>
internal static unsafe partial class Libc
{
    public const int Interrupt = 2;
    public const int Quit = 3;
    public const int Kill = 9;

    private const int CurrentDirectory = -100;
    private const int DoNotFollowLinks = 0x100;
    private const uint BasicFields = 0x7ff;

    /// <summary>Sends a signal to a process, or to the group of a process written as a negative number.</summary>
    /// <returns>False when it is gone or belongs to somebody else.</returns>
    public static bool Signal(int process, int signal) => kill(process, signal) == 0;

    /// <summary>The facts of what the path leads to, links followed; null when it is absent or out of reach.</summary>
    public static FileFacts? Facts(string path)
    {
        // statx, unlike stat, has one layout on every architecture, 256 bytes in all.
        var at = stackalloc byte[256];
        return statx(CurrentDirectory, path, 0, BasicFields, at) == 0
            ? new FileFacts(
                Uid: *(uint*)(at + 20),
                Gid: *(uint*)(at + 24),
                Mode: (UnixFileMode)(*(ushort*)(at + 28) & 0xfff),
                Inode: *(ulong*)(at + 32),
                Device: *(ulong*)(at + 136))
            : null;
    }

    /// <summary>Gives a file or a link itself to an account.</summary>
    /// <exception cref="UnauthorizedAccessException">The system refused.</exception>
    public static void Give(string path, Account account)
    {
        if (fchownat(CurrentDirectory, path, account.Uid, account.Gid, DoNotFollowLinks) != 0)
        {
            throw new UnauthorizedAccessException($"chown {account.Name} {path}: {Marshal.GetLastPInvokeErrorMessage()}");
        }
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int kill(int process, int signal);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int statx(int directory, string path, int flags, uint mask, byte* buffer);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int fchownat(int directory, string path, uint uid, uint gid, int flags);
}
