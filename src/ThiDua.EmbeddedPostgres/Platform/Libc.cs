using System.Runtime.InteropServices;

namespace ThiDua.EmbeddedPostgres.Platform;

/// <summary>Owner and mode of a file.</summary>
internal readonly record struct FileOwner(uint Uid, uint Gid, UnixFileMode Mode);

/// <summary>The few calls of the C library that .NET does not offer.</summary>
internal static unsafe partial class Libc
{
    public const int Interrupt = 2;
    public const int Quit = 3;
    public const int Kill = 9;

    private const int CurrentDirectory = -100;
    private const int DoNotFollowLinks = 0x100;
    private const uint BasicFields = 0x7ff;

    /// <summary>False when the process is gone or belongs to somebody else.</summary>
    public static bool Signal(int process, int signal) => kill(process, signal) == 0;

    /// <summary>Owner and mode of what the path leads to, links followed; null when it is absent or out of reach.</summary>
    public static FileOwner? Owner(string path)
    {
        // statx, unlike stat, has one layout on every architecture: uid at 20, gid at 24, mode at 28, 256 bytes in all.
        var buffer = stackalloc byte[256];
        return statx(CurrentDirectory, path, 0, BasicFields, buffer) == 0
            ? new FileOwner(*(uint*)(buffer + 20), *(uint*)(buffer + 24), (UnixFileMode)(*(ushort*)(buffer + 28) & 0xfff))
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
