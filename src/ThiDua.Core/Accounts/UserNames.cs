using System.Security.Cryptography;
using System.Text.RegularExpressions;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Accounts;

/// <summary>Sign-in names as offices form them, and temporary passwords that can be read out over the telephone.</summary>
public static partial class UserNames
{
    public const int Most = 50;

    // No 0/o, 1/l/i: people copy these by hand.
    private const string ReadableSigns = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Given name first, then the initials: "Đặng Thị Ánh" is anhdt.</summary>
    public static string Suggest(string fullName)
    {
        var words = NotLetter().Split(Fold.InMemory(fullName)).Where(w => w.Length > 0).ToList();
        return words.Count == 0 ? "" : words[^1] + string.Concat(words[..^1].Select(w => w[0]));
    }

    public static string TemporaryPassword() =>
        string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(ReadableSigns, 4)));

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotLetter();
}
