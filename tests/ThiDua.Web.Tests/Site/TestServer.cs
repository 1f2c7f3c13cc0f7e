using ThiDua.Core.Foundation;
using ThiDua.Testing;
using ThiDua.Web.Demo;

[assembly: AssemblyFixture(typeof(ThiDua.Web.Tests.Site.TestServer))]

namespace ThiDua.Web.Tests.Site;

/// <summary>One database server for the whole run; its template carries the schema and the rows of law, a second one the invented department as well.</summary>
public sealed class TestServer : ThrowAwayServer, IAsyncLifetime
{
    /// <summary>The day on which the invented department stands.</summary>
    public static readonly DateOnly FilledOn = new(2026, 11, 20);

    private readonly Lazy<Task<string>> filled;
    private readonly string files = Directory.CreateTempSubdirectory("thidua-filled-").FullName;

    public TestServer()
        : base((connection, ct) => SchemaRunner.ApplyAsync(connection, new DateTimeOffset(2025, 6, 2, 5, 0, 0, TimeSpan.Zero), ct)) => filled = new(FillAsync);

    /// <summary>A clone with the invented department; its files are copied into the folder.</summary>
    public async Task<string> CloneFilledAsync(string filesFolder)
    {
        var template = await filled.Value;
        foreach (var file in Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(filesFolder, Path.GetRelativePath(files, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return await CloneAsync(template, default);
    }

    public new async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(files, recursive: true);
        GC.SuppressFinalize(this);
    }

    private async Task<string> FillAsync()
    {
        var connection = await CloneAsync();
        await DemoDepartment.FillAsync(connection, files, FilledOn, default);
        return await FreezeAsync(connection);
    }
}

/// <summary>A clock that stands still until the test moves it.</summary>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start.ToUniversalTime();

    public override DateTimeOffset GetUtcNow() => now;

    public void MoveTo(DateOnly day, int hour = 8) => now = VietnamTime.StartOf(day).AddHours(hour);
}
