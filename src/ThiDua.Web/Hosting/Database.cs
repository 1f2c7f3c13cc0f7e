using Npgsql;
using ThiDua.Core.Foundation;
using ThiDua.EmbeddedPostgres;

namespace ThiDua.Web.Hosting;

/// <summary>The database that is in use: an own server, or the private one in the data folder. Migrated when open.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly PrivateServer? server;

    private Database(string connectionString, PrivateServer? server)
    {
        ConnectionString = connectionString;
        this.server = server;
    }

    public string ConnectionString { get; }

    /// <summary>Cancelled when the private server is lost for good.</summary>
    public CancellationToken Failed => server?.Failed ?? CancellationToken.None;

    /// <summary>Why the private server was given up; null while it lives.</summary>
    public string? Failure => server?.Failure?.Sentence;

    public static async Task<Database> OpenAsync(ServerSettings settings, CancellationToken ct)
    {
        var server = settings.ConnectionString is null ? await StartPrivateAsync(settings, ct) : null;
        try
        {
            var connectionString = settings.ConnectionString ?? server!.ConnectionString;
            await SchemaRunner.ApplyAsync(connectionString, TimeProvider.System.GetUtcNow(), ct);
            return new Database(connectionString, server);
        }
        catch
        {
            if (server is not null)
            {
                await server.DisposeAsync();
            }

            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    private static Task<PrivateServer> StartPrivateAsync(ServerSettings settings, CancellationToken ct)
    {
        var options = new PrivateServerOptions
        {
            DataFolder = settings.DataFolder,
            Database = "thidua",
            Role = "thidua",
            AccountsUnderRoot = ["thidua-db", "nobody"],
            Restarted = NpgsqlConnection.ClearAllPools,
        };
        var logging = LoggerFactory.Create(log => log.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning));
        return PrivateServer.StartAsync(options, logging.CreateLogger("ThiDua.Database"), ct);
    }
}
