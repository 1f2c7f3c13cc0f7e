using System.Security.Cryptography;

namespace ThiDua.EmbeddedPostgres.Preparation;

/// <summary>The server's two passwords, in a file that only the program's user may read.</summary>
internal sealed record Passwords(string Role, string Superuser)
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private const int Length = 40;

    /// <summary>The passwords kept in the folder; null when there are none, or only half a file.</summary>
    public static Passwords? Read(ServerFolder folder) => folder.Guarded(() =>
        File.Exists(folder.Passwords) && File.ReadAllLines(folder.Passwords) is [{ Length: Length } role, { Length: Length } superuser, ..]
            ? new Passwords(role, superuser)
            : null);

    /// <summary>Makes new passwords and keeps them.</summary>
    public static Passwords Make(ServerFolder folder) => folder.Guarded(() =>
    {
        var made = new Passwords(RandomNumberGenerator.GetString(Letters, Length), RandomNumberGenerator.GetString(Letters, Length));
        var unfinished = folder.Passwords + ".new";
        File.Delete(unfinished);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using (var writer = new StreamWriter(unfinished, options))
        {
            writer.WriteLine(made.Role);
            writer.WriteLine(made.Superuser);
        }

        File.Move(unfinished, folder.Passwords, overwrite: true);
        return made;
    });
}
