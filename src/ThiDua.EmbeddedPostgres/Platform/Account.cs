using Microsoft.Extensions.Logging;

namespace ThiDua.EmbeddedPostgres.Platform;

/// <summary>An account of this machine that the server runs with.</summary>
internal sealed record Account(string Name, uint Uid, uint Gid)
{
    private const string PasswordFile = "/etc/passwd";

    /// <summary>
    /// Null for an ordinary user, who runs the server as himself. Under root: the owner of the existing data, else the first
    /// of the offered accounts that exists.
    /// </summary>
    public static Account? ForServer(string pgData, IReadOnlyList<string> offered, ILogger logger)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return null;
        }

        var known = Parse(File.ReadLines(PasswordFile)).ToList();
        if (Libc.Facts(pgData) is { Uid: not 0 } owner)
        {
            return known.Find(a => a.Uid == owner.Uid) ?? throw Refusals.NoAccount([$"uid {owner.Uid}"]);
        }

        var chosen = offered.Select(name => known.Find(a => a.Name == name && a.Uid != 0)).FirstOrDefault(a => a is not null)
            ?? throw Refusals.NoAccount(offered);
        if (chosen.Name == "nobody")
        {
            logger.LogWarning("Running as root: the database runs as the account 'nobody', which other programs may share; an account of its own is better");
        }

        return chosen;
    }

    /// <summary>Reads lines of the password file: name:password:uid:gid:…</summary>
    internal static IEnumerable<Account> Parse(IEnumerable<string> lines) =>
        from line in lines
        let fields = line.Split(':')
        where fields.Length >= 4 && uint.TryParse(fields[2], out _) && uint.TryParse(fields[3], out _)
        select new Account(fields[0], uint.Parse(fields[2], null), uint.Parse(fields[3], null));
}
