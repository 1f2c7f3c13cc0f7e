using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Accounts.Invitations;

/// <summary>Tokens of one-time links: 256 random bits; only their SHA-256 is kept.</summary>
internal static class InvitationTokens
{
    public const string Path = "/loi-moi/";
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    /// <summary>Adds a token's hash to what is to be saved and returns the token, which is nowhere else.</summary>
    public static string Draw(ThiDuaDb db, Guid invitationId, DateTimeOffset now)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        db.InvitationTokens.Add(new InvitationToken { Sha256 = HashOf(token), InvitationId = invitationId, CreatedAt = now });
        return token;
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>The invitation that a token opens now, tracked; null when the token is unknown, used, revoked or too old.</summary>
    public static async Task<Invitation?> OpenAsync(ThiDuaDb db, string? token, DateTimeOffset now, CancellationToken ct)
    {
        // Longer than any token that was ever drawn: not worth a hash.
        if (token is not { Length: > 0 and <= 100 })
        {
            return null;
        }

        var hash = HashOf(token);
        return await db.Invitations.Include(i => i.Unit).Include(i => i.Movement)
            .Where(i => i.State == InvitationState.Open && i.ExpiresAt > now && db.Set<InvitationToken>().Any(t => t.InvitationId == i.Id && t.Sha256 == hash))
            .FirstOrDefaultAsync(ct);
    }
}
