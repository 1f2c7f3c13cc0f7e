namespace ThiDua.EmbeddedPostgres.Platform;

/// <summary>Whether an account other than root can get somewhere, by owner, group and mode (no access lists).</summary>
internal static class Reach
{
    /// <summary>The topmost existing directory on the way to <paramref name="path"/>, itself included, that the account cannot enter.</summary>
    public static string? FirstClosed(string path, Account account) =>
        Ancestors(path).Reverse().FirstOrDefault(d => Libc.Facts(d) is { } owner && !Allows(owner, account, UnixFileMode.OtherExecute));

    /// <summary>Whether the account may run the program at <paramref name="path"/>.</summary>
    public static bool CanRun(string path, Account account) =>
        FirstClosed(path, account) is null
        && Libc.Facts(path) is { } owner && Allows(owner, account, UnixFileMode.OtherRead | UnixFileMode.OtherExecute);

    /// <param name="owner">Of the file.</param>
    /// <param name="account">Who asks.</param>
    /// <param name="needed">Written as the bits for others; owner's and group's bits are the same, moved by three places.</param>
    internal static bool Allows(FileFacts owner, Account account, UnixFileMode needed)
    {
        var shift = owner.Uid == account.Uid ? 6 : owner.Gid == account.Gid ? 3 : 0;
        var mask = (UnixFileMode)((int)needed << shift);
        return (owner.Mode & mask) == mask;
    }

    private static IEnumerable<string> Ancestors(string path)
    {
        for (var at = path; at is not null; at = Path.GetDirectoryName(at))
        {
            yield return at;
        }
    }
}
