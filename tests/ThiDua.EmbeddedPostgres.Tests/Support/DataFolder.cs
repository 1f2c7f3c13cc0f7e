using System.Globalization;
using ThiDua.EmbeddedPostgres.Platform;

namespace ThiDua.EmbeddedPostgres.Tests.Support;

/// <summary>A data folder in a temporary directory that every account may enter; gone with the test.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("private-pg-test-").FullName;

    public DataFolder(string name = "data")
    {
        File.SetUnixFileMode(parent, File.GetUnixFileMode(parent) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        Path = System.IO.Path.Combine(parent, name);
    }

    public string Path { get; }

    /// <summary>Room beside the data folder.</summary>
    public string Beside(string name) => System.IO.Path.Combine(parent, name);

    public string In(string name) => System.IO.Path.Combine(Path, name);

    public PrivateServerOptions Options => new() { DataFolder = Path, Durable = false };

    public RecordingLogger Log { get; } = new();

    public Task<PrivateServer> StartAsync(PrivateServerOptions? options = null) => PrivateServer.StartAsync(options ?? Options, Log);

    /// <summary>The refusal that a start meets.</summary>
    public async Task<PrivateServerRefusal> RefusedAsync(PrivateServerOptions? options = null) =>
        (await Should.ThrowAsync<PrivateServerRefusedException>(() => FillAsync(options))).Refusal;

    /// <summary>Starts a server and stops it, so that there are data.</summary>
    public async Task FillAsync(PrivateServerOptions? options = null)
    {
        await using var server = await StartAsync(options);
    }

    public int Postmaster => int.Parse(File.ReadLines(In("pgdata/postmaster.pid")).First(), CultureInfo.InvariantCulture);

    public void KillPostmaster() => Libc.Signal(Postmaster, Libc.Kill).ShouldBeTrue();

    public void Dispose() => Directory.Delete(parent, recursive: true);
}
