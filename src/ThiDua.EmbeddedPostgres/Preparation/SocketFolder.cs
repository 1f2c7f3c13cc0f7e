using System.Buffers;
using System.Text;
using ThiDua.EmbeddedPostgres.Platform;

namespace ThiDua.EmbeddedPostgres.Preparation;

/// <summary>Where the server's socket lies: in the data folder, or in a temporary one when that name would not do.</summary>
internal sealed record SocketFolder(string Path, bool Temporary)
{
    private const string Prefix = "private-pg-";

    /// <summary>The kernel takes 107 bytes for the whole name; ".s.PGSQL.5432" and its lock need the rest.</summary>
    private const int LongestFolder = 88;

    /// <summary>The server takes a comma for the end of a folder, the client a comma or a colon for another host.</summary>
    private static readonly SearchValues<char> Unsuitable = SearchValues.Create(",:\"'\\\n");

    public static SocketFolder Make(ServerFolder folder, Account? account)
    {
        if (Fits(folder.Socket))
        {
            folder.CreateForServer(folder.Socket, account);
            return new SocketFolder(folder.Socket, Temporary: false);
        }

        // Made anew at each start under a name nobody can guess, so nobody else can have put a socket there before.
        var root = new[] { System.IO.Path.GetTempPath(), "/tmp", "/run" }
            .First(d => Fits(System.IO.Path.Combine(d, Prefix + "xxxxxx")) && (account is null || Reach.FirstClosed(System.IO.Path.TrimEndingDirectorySeparator(d), account) is null));
        return folder.Guarded(() =>
        {
            var made = MakeTemporary(root);
            folder.CreateForServer(made, account);
            return new SocketFolder(made, Temporary: true);
        });
    }

    /// <summary>Removes a temporary folder; the one in the data folder stays.</summary>
    public void Remove()
    {
        if (Temporary && Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    internal static bool Fits(string path) => Encoding.UTF8.GetByteCount(path) <= LongestFolder && path.AsSpan().IndexOfAny(Unsuitable) < 0;

    private static string MakeTemporary(string root) =>
        root == System.IO.Path.GetTempPath()
            ? Directory.CreateTempSubdirectory(Prefix).FullName
            : Directory.CreateDirectory(System.IO.Path.Combine(root, Prefix + Guid.NewGuid().ToString("N")[..12])).FullName;
}
