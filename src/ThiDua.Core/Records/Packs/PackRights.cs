using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records.Packs;

/// <summary>What a reader's rights over a movement's papers stand on: roles, and the dossiers from which they stand aside.</summary>
internal static class PackRights
{
    public static async Task<string> OfAsync(ThiDuaDb db, Guid movementId, Actor actor, CancellationToken ct)
    {
        var aside = await db.Recusals.AsNoTracking()
            .Where(r => r.PersonId == actor.PersonId && r.Nomination.MovementId == movementId).Select(r => r.NominationId).Distinct().ToListAsync(ct);
        var lines = actor.Grants.Select(g => $"{g.Role} {g.UnitPath}").Concat(aside.Select(id => id.ToString())).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}
