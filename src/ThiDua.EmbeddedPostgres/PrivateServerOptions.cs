using System.Text.RegularExpressions;

namespace ThiDua.EmbeddedPostgres;

/// <summary>How a <see cref="PrivateServer"/> is made and run.</summary>
public sealed partial record PrivateServerOptions
{
    /// <summary>
    /// The folder that belongs to this server: data, socket, secrets and lock lie in it. Created when absent. It may be
    /// relative and may hold other files of the program; the server touches only <c>pgdata</c>, <c>pgdata.new</c>,
    /// <c>socket</c>, <c>postgres</c>, <c>owner.lock</c> and <c>database.password</c>.
    /// </summary>
    public required string DataFolder { get; init; }

    /// <summary>The database made at the first start. Fixed from then on. Lower-case letters, digits and underscores.</summary>
    public string Database { get; init; } = "app";

    /// <summary>
    /// The role that owns <see cref="Database"/>, made at the first start: no superuser, may create databases.
    /// Lower-case letters, digits and underscores; not <c>postgres</c>.
    /// </summary>
    public string Role { get; init; } = "app";

    /// <summary>
    /// False makes a server for tests: no fsync, so a machine that stops may leave broken data, and everything is faster.
    /// </summary>
    public bool Durable { get; init; } = true;

    /// <summary>Connections the server takes at once.</summary>
    public int MaxConnections { get; init; } = 100;

    /// <summary>
    /// Accounts of the machine to run the server with when the program itself runs as root, which PostgreSQL refuses;
    /// the first that exists is taken. A data folder that exists already keeps the account that owns its data.
    /// </summary>
    public IReadOnlyList<string> AccountsUnderRoot { get; init; } = ["nobody"];

    /// <summary>The folder of the server's binaries (<c>bin</c>, <c>lib</c>, <c>share</c>): by default, beside the program.</summary>
    public string BinariesFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "postgres");

    /// <summary>
    /// Measures how long the server has been well and waits before restarts. With a clock that stands still a server that
    /// ended is not started again.
    /// </summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// Called when the server takes connections again after an unexpected end. Every pooled connection is dead then: a program
    /// clears its pools here, else each of them fails one request. Must not throw.
    /// </summary>
    public Action? Restarted { get; init; }

    internal void Validate()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(DataFolder);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxConnections, 5);
        if (!PlainName().IsMatch(Database) || !PlainName().IsMatch(Role) || Role == "postgres")
        {
            throw new ArgumentException($"Not a plain name of a database or role: '{Database}', '{Role}'.");
        }
    }

    [GeneratedRegex("^[a-z_][a-z0-9_]{0,62}$")]
    private static partial Regex PlainName();
}
