namespace ThiDua.Testing;

/// <summary>A database of its own for a test class, cloned from the migrated template and dropped afterwards.</summary>
public abstract class ClonedDatabase(ThrowAwayServer server) : IAsyncLifetime
{
    private string? connectionString;

    /// <summary>For the application's role.</summary>
    public string ConnectionString => connectionString ?? throw new InvalidOperationException("The database has not been cloned.");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => connectionString = await server.CloneAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (connectionString is not null)
        {
            await server.DropAsync(connectionString);
        }

        GC.SuppressFinalize(this);
    }
}
