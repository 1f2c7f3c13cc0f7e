using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using ThiDua.EmbeddedPostgres;

namespace ThiDua.Testing;

/// <summary>
/// One server for the whole test process, in a temporary folder, without fsync, gone at the end. It migrates one template
/// database and hands out clones of it. A test project declares it once:
/// <code>
/// [assembly: AssemblyFixture(typeof(TestServer))]
/// public sealed class TestServer() : ThrowAwayServer(Schema.MigrateAsync);
/// public sealed class TestDatabase(TestServer server) : ClonedDatabase(server);
/// public sealed class SomeTests(TestDatabase database) : IClassFixture&lt;TestDatabase&gt; { … }
/// </code>
/// </summary>
/// <param name="migrate">
/// Gets the template's connection string (role <c>thidua</c>, no pooling: a template must have no sessions when it is cloned).
/// </param>
public abstract class ThrowAwayServer(Func<string, CancellationToken, Task> migrate) : IAsyncLifetime
{
    private const string Template = "thidua";
    private readonly SemaphoreSlim oneCloneAtATime = new(1);
    private readonly string folder = Directory.CreateTempSubdirectory("thidua-test-").FullName;
    private PrivateServer? server;
    private int clones;

    private PrivateServer Server => server ?? throw new InvalidOperationException("The server has not been started.");

    /// <summary>Starts the server and migrates the template.</summary>
    public async ValueTask InitializeAsync()
    {
        server = await PrivateServer.StartAsync(
            new PrivateServerOptions { DataFolder = folder, Database = Template, Role = Template, Durable = false, MaxConnections = 200 },
            NullLogger.Instance);
        await migrate(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false }.ConnectionString, CancellationToken.None);
        await ExecuteAsync($"alter database {Template} with allow_connections false", CancellationToken.None);
    }

    /// <summary>Stops the server and deletes everything.</summary>
    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        oneCloneAtATime.Dispose();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Clones the template (20 to 190 ms).</summary>
    /// <returns>The connection string of the clone, of which the role <c>thidua</c> is the owner.</returns>
    public Task<string> CloneAsync(CancellationToken cancellation = default) => CloneAsync(Template, cancellation);

    /// <summary>Makes a clone that has been filled into a template of its own: nobody opens it any more.</summary>
    /// <returns>Its name, for <see cref="CloneAsync(string, CancellationToken)"/>.</returns>
    protected async Task<string> FreezeAsync(string connectionString)
    {
        await using (var pooled = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(pooled);
        }

        var name = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        await ExecuteAsync($"alter database {name} with allow_connections false", CancellationToken.None);
        await ExecuteAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'", CancellationToken.None);
        return name;
    }

    protected async Task<string> CloneAsync(string template, CancellationToken cancellation)
    {
        var name = $"clone_{Interlocked.Increment(ref clones)}";
        await oneCloneAtATime.WaitAsync(cancellation);
        try
        {
            await ExecuteAsync($"create database {name} template {template} owner {Template} strategy file_copy", cancellation);
        }
        finally
        {
            oneCloneAtATime.Release();
        }

        return new NpgsqlConnectionStringBuilder(Server.ConnectionString) { Database = name }.ConnectionString;
    }

    /// <summary>Drops a clone, ending its sessions.</summary>
    public async Task DropAsync(string connectionString)
    {
        await using (var pooled = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(pooled);
        }

        await ExecuteAsync($"drop database {new NpgsqlConnectionStringBuilder(connectionString).Database} with (force)", CancellationToken.None);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server.SuperuserConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
