using System.Text.RegularExpressions;
using ThiDua.EmbeddedPostgres.Platform;

namespace ThiDua.EmbeddedPostgres.Preparation;

/// <summary>Where the server's programs are run from, and which version they are.</summary>
internal sealed partial record Binaries(string Folder, string Version)
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Runnable = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>"18" of "18.4".</summary>
    public string Major => Version.Split('.')[0];

    /// <summary>Finds the programs; copies them into the data folder when the server's account cannot reach them.</summary>
    /// <exception cref="PrivateServerRefusedException">They are absent or do not run.</exception>
    public static async Task<Binaries> FindAsync(string source, ServerFolder folder, StarterThread thread, Account? account, CancellationToken cancellation)
    {
        var original = await AskAsync(source, thread, null, cancellation);
        if (account is null || Reach.CanRun(Postgres(source), account))
        {
            return original;
        }

        if (!File.Exists(Postgres(folder.Binaries)) || await AskAsync(folder.Binaries, thread, account, cancellation) is var copy && copy.Version != original.Version)
        {
            folder.Guarded(() => Copy(source, folder));
        }

        return original with { Folder = folder.Binaries };
    }

    private static string Postgres(string folder) => Path.Combine(folder, "bin", "postgres");

    private static async Task<Binaries> AskAsync(string folder, StarterThread thread, Account? account, CancellationToken cancellation)
    {
        if (!File.Exists(Postgres(folder)))
        {
            throw Refusals.NoBinaries(folder);
        }

        var answer = await new Launcher(thread, folder, account).RunAsync("postgres", ["--version"], "", cancellation);
        return answer.Succeeded && VersionNumber().Match(answer.Output) is { Success: true } version
            ? new Binaries(folder, version.Value)
            : throw Refusals.NoBinaries(folder, new InvalidOperationException(answer.Said));
    }

    private static void Copy(string source, ServerFolder folder)
    {
        Remove(folder.BinariesInTheMaking);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder.BinariesInTheMaking, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
            File.SetUnixFileMode(target, File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserExecute) ? Runnable : Readable);
        }

        foreach (var directory in Directory.EnumerateDirectories(folder.BinariesInTheMaking, "*", SearchOption.AllDirectories).Append(folder.BinariesInTheMaking))
        {
            File.SetUnixFileMode(directory, Runnable);
        }

        Remove(folder.Binaries);
        Directory.Move(folder.BinariesInTheMaking, folder.Binaries);
    }

    private static void Remove(string directory)
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [GeneratedRegex(@"\d+\.\d+")]
    private static partial Regex VersionNumber();
}
