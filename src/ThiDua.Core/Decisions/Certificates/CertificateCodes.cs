using System.Security.Cryptography;

namespace ThiDua.Core.Decisions.Certificates;

/// <summary>Codes of certificates: made, and read as people type them.</summary>
internal static class CertificateCodes
{
    // Without I, L, O and U, which are taken for 1, 0 and V.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int CodeLength = 8;
    private const int TokenBytes = 16;

    public static CertificateCode New(Guid itemId)
    {
        var code = RandomNumberGenerator.GetString(Letters, CodeLength);
        return new CertificateCode { ItemId = itemId, Token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes)), Code = $"{code[..4]}-{code[4..]}" };
    }

    /// <summary>The code as it is kept, or null when this can be none: small letters, blanks and look-alikes are forgiven.</summary>
    public static string? Read(string? typed)
    {
        var letters = (typed ?? "").Where(char.IsLetterOrDigit).Select(c => char.ToUpperInvariant(c) switch { 'O' => '0', 'I' or 'L' => '1', 'U' => 'V', var other => other }).ToArray();
        return letters.Length == CodeLength && letters.All(Letters.Contains) ? $"{new string(letters[..4])}-{new string(letters[4..])}" : null;
    }

    /// <summary>A token of the picture, or null when this can be none.</summary>
    public static string? ReadToken(string? typed) =>
        typed is { Length: 2 * TokenBytes } && typed.All(char.IsAsciiHexDigit) ? typed.ToLowerInvariant() : null;

    /// <summary>"12/2026" as number and year; null when it is not written so.</summary>
    public static (int Number, int Year)? ReadNumber(string? typed)
    {
        var parts = (typed ?? "").Split('/', '-');
        return parts.Length == 2 && int.TryParse(parts[0].Trim(), out var number) && int.TryParse(parts[1].Trim(), out var year) && number > 0 && year is >= 1945 and <= 2100
            ? (number, year) : null;
    }
}
