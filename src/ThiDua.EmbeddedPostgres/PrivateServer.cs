using System.Data.Common;
using Microsoft.Extensions.Logging;
using ThiDua.EmbeddedPostgres.Platform;
using ThiDua.EmbeddedPostgres.Preparation;
using ThiDua.EmbeddedPostgres.Running;

namespace ThiDua.EmbeddedPostgres;

/// <summary>
/// A PostgreSQL server of this program alone. It lies in one data folder, is reached only over a Unix socket in it, is started
/// again when it ends unexpectedly, and ends with the program, however that ends.
/// </summary>
/// <remarks>
/// Linux only. Dispose it after everything that uses it has stopped. Needs <c>setsid</c> and <c>setpriv</c> (util-linux).
/// </remarks>
public sealed class PrivateServer : IAsyncDisposable
{
    private readonly Supervisor supervisor;
    private readonly IDisposable[] held;
    private readonly SocketFolder socket;
    private int disposed;

    private PrivateServer(Supervisor supervisor, SocketFolder socket, PrivateServerOptions options, Passwords passwords, IDisposable[] held)
    {
        this.supervisor = supervisor;
        this.socket = socket;
        this.held = held;
        ConnectionString = Connection(options.Database, options.Role, passwords.Role);
        SuperuserConnectionString = Connection("postgres", "postgres", passwords.Superuser);
    }

    /// <summary>For the application: database and role of the options, in Npgsql's words.</summary>
    public string ConnectionString { get; }

    /// <summary>
    /// For tests that clone databases and for maintenance: the superuser <c>postgres</c> on the database of that name. The
    /// application has no use for it.
    /// </summary>
    public string SuperuserConnectionString { get; }

    /// <summary>
    /// Cancelled when the server ended and could not be brought back; <see cref="Failure"/> then says why. Not cancelled by
    /// disposing. A host registers its own stop here.
    /// </summary>
    public CancellationToken Failed => supervisor.Failed;

    /// <summary>Why the server was given up; null while all is well.</summary>
    public PrivateServerRefusal? Failure => supervisor.Failure;

    /// <summary>
    /// Starts the server of a data folder, making the folder at the first time (one to two seconds; later starts 0.2 s).
    /// </summary>
    /// <param name="options">Where it lies and how it runs.</param>
    /// <param name="logger">Gets the server's own messages too: its log at Debug, errors at Warning, fatal ones at Error.</param>
    /// <param name="cancellation">Gives up the start; what was started is stopped again.</param>
    /// <returns>A server that takes connections.</returns>
    /// <exception cref="PrivateServerRefusedException">It cannot run: show the sentence of its refusal.</exception>
    /// <exception cref="ArgumentException">A name or number in the options cannot be used.</exception>
    public static async Task<PrivateServer> StartAsync(PrivateServerOptions options, ILogger logger, CancellationToken cancellation = default)
    {
        options.Validate();
        if (!OperatingSystem.IsLinux())
        {
            throw Refusals.NotThisPlatform();
        }

        var folder = new ServerFolder(Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.DataFolder)));
        var account = Account.ForServer(folder.PgData, options.AccountsUnderRoot, logger);
        folder.Create(account);
        var ownerLock = await OwnerLock.TakeAsync(folder, cancellation);
        var thread = new StarterThread();
        try
        {
            return await RunAsync(options, folder, account, logger, [thread, ownerLock], thread, cancellation);
        }
        catch
        {
            thread.Dispose();
            ownerLock.Dispose();
            throw;
        }
    }

    /// <summary>Stops the server: sessions are ended, data written. Usually well under a second.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) == 1)
        {
            return;
        }

        await supervisor.DisposeAsync();
        socket.Remove();
        foreach (var part in held)
        {
            part.Dispose();
        }
    }

    private static async Task<PrivateServer> RunAsync(PrivateServerOptions options, ServerFolder folder, Account? account, ILogger logger,
        IDisposable[] held, StarterThread thread, CancellationToken cancellation)
    {
        await Leftover.ClearAsync(folder, folder.Socket, logger, cancellation);
        var binaries = await Binaries.FindAsync(options.BinariesFolder, folder, thread, account, cancellation);
        var launcher = new Launcher(thread, binaries.Folder, account);
        var passwords = await new Cluster(folder, launcher, binaries, options).PrepareAsync(account, cancellation);
        var socket = SocketFolder.Make(folder, account);
        var supervisor = new Supervisor(launcher, folder, socket.Path, options, logger);
        try
        {
            await supervisor.StartAsync(cancellation);
        }
        catch
        {
            socket.Remove();
            await supervisor.DisposeAsync();
            throw;
        }

        logger.LogInformation("PostgreSQL {Version} runs in {Folder}", binaries.Version, folder.Root);
        return new PrivateServer(supervisor, socket, options, passwords, held);
    }

    private string Connection(string database, string role, string password) => new DbConnectionStringBuilder
    {
        ["Host"] = socket.Path,
        ["Database"] = database,
        ["Username"] = role,
        ["Password"] = password,
    }.ConnectionString;
}
