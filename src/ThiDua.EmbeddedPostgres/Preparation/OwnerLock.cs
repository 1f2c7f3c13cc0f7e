using System.Globalization;
using System.Text;

namespace ThiDua.EmbeddedPostgres.Preparation;

/// <summary>
/// Says which program owns the data folder. The kernel frees it however the program ends, kill -9 included, and the server's
/// processes do not inherit it.
/// </summary>
internal sealed class OwnerLock : IDisposable
{
    private const int WouldBlock = 11;
    private readonly FileStream file;

    private OwnerLock(FileStream file) => this.file = file;

    /// <exception cref="PrivateServerRefusedException">Another program holds it, or the folder is not writable.</exception>
    public static OwnerLock Take(ServerFolder folder)
    {
        try
        {
            return folder.Guarded(() =>
            {
                var file = new FileStream(folder.OwnerLock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                file.SetLength(0);
                file.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
                file.Flush();
                return new OwnerLock(file);
            });
        }
        catch (PrivateServerRefusedException e) when (e.InnerException is IOException { HResult: WouldBlock } cause)
        {
            throw Refusals.FolderInUse(folder.Root, Holder(folder.OwnerLock), cause);
        }
    }

    public void Dispose() => file.Dispose();

    private static string? Holder(string path)
    {
        try
        {
            using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            return reader.ReadLine();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
