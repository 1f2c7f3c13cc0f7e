namespace ThiDua.Core.Decisions.Rules;

/// <summary>Who signs how: the head in person, or a deputy "KT." in the head's stead (NĐ 30/2020 Điều 13 khoản 1).</summary>
internal static class SignerRule
{
    public static Signer Head(string directorTitle, string? directorName) => new(null, directorTitle, directorName ?? "");

    /// <param name="position">The deputy's position as staff rows have it; empty becomes "Phó" and the head's title.</param>
    public static Signer Deputy(string directorTitle, string position, string name) =>
        new($"KT. {directorTitle}", position.Length > 0 ? position : $"Phó {directorTitle}", name);
}

internal sealed record Signer(string? Prefix, string Position, string Name);
