using System.Diagnostics;
using ThiDua.EmbeddedPostgres.Tests.Support;

[assembly: AssemblyFixture(typeof(PreparedData))]

namespace ThiDua.EmbeddedPostgres.Tests.Support;

/// <summary>Data of a server that was started and stopped once. Tests that need an existing folder copy them.</summary>
public sealed class PreparedData : IAsyncLifetime
{
    private readonly DataFolder folder = new();

    public async ValueTask InitializeAsync() => await folder.FillAsync();

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    internal async Task<DataFolder> CopyAsync()
    {
        var copy = new DataFolder();
        using var copying = Process.Start("cp", ["--archive", folder.Path, copy.Path]);
        await copying.WaitForExitAsync();
        copying.ExitCode.ShouldBe(0);
        return copy;
    }
}
