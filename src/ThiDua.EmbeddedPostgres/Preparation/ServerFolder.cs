using ThiDua.EmbeddedPostgres.Platform;

namespace ThiDua.EmbeddedPostgres.Preparation;

/// <summary>What lies where in the data folder.</summary>
internal sealed record ServerFolder(string Root)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string PgData => Path.Combine(Root, "pgdata");
    public string PgDataInTheMaking => Path.Combine(Root, "pgdata.new");
    public string Socket => Path.Combine(Root, "socket");
    public string OwnerLock => Path.Combine(Root, "owner.lock");
    public string Passwords => Path.Combine(Root, "database.password");
    public string Binaries => Path.Combine(Root, "postgres");
    public string BinariesInTheMaking => Path.Combine(Root, "postgres.new");
    public string PostmasterPid => Path.Combine(PgData, "postmaster.pid");

    /// <summary>Makes the folder; under root, checks that the server's account can get there.</summary>
    /// <exception cref="PrivateServerRefusedException">It cannot be made, or the account cannot get there.</exception>
    public void Create(Account? account)
    {
        if (account is not null && Path.GetDirectoryName(Root) is { } parent && Reach.FirstClosed(parent, account) is { } closed)
        {
            throw Refusals.BelowRootOnly(Root, closed, account.Name);
        }

        Guarded(() =>
        {
            Directory.CreateDirectory(Root, OwnerOnly);
            if (account is not null && Reach.FirstClosed(Root, account) is not null)
            {
                // The folder is ours: others may pass through it, not look into it.
                File.SetUnixFileMode(Root, File.GetUnixFileMode(Root) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
            }
        });
    }

    /// <summary>An empty folder that only the server's account (and root) may enter.</summary>
    public void CreateForServer(string folder, Account? account) => Guarded(() =>
    {
        Directory.CreateDirectory(folder, OwnerOnly);
        File.SetUnixFileMode(folder, OwnerOnly);
        if (account is not null)
        {
            Libc.Give(folder, account);
        }
    });

    /// <summary>Data restored or copied by root belong to root: gives them back to the server's account.</summary>
    public void GiveDataTo(Account account)
    {
        if (Libc.Facts(PgData) is not { Uid: 0 })
        {
            return;
        }

        foreach (var entry in Directory.EnumerateFileSystemEntries(PgData, "*", SearchOption.AllDirectories).Append(PgData))
        {
            Libc.Give(entry, account);
        }
    }

    /// <summary>Turns what the file system refuses into a refusal with a sentence.</summary>
    public T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw Refusals.NotWritable(Root, e);
        }
    }

    /// <inheritdoc cref="Guarded{T}"/>
    public void Guarded(Action work) => Guarded(() =>
    {
        work();
        return true;
    });
}
