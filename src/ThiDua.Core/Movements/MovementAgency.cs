using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Movements;

/// <summary>A movement is the whole agency's: running one needs the permission at the agency's root unit.</summary>
internal static class MovementAgency
{
    public static async Task<Agency?> ManagedByAsync(ThiDuaDb db, Actor actor, CancellationToken ct)
    {
        var roots = await db.Units.AsNoTracking().Where(u => u.ParentId == null).Select(u => new { u.AgencyId, u.Path }).ToListAsync(ct);
        var managed = roots.FirstOrDefault(root => actor.Can(Permission.ManageMovements, root.Path));
        return managed is null ? null : await db.Agencies.AsNoTracking().FirstAsync(a => a.Id == managed.AgencyId, ct);
    }

    /// <summary>Null when the actor may manage this agency's movements.</summary>
    public static async Task<Refusal?> RefusalAsync(ThiDuaDb db, Guid agencyId, Actor actor, CancellationToken ct)
    {
        var root = await db.Units.AsNoTracking().Where(u => u.AgencyId == agencyId && u.ParentId == null).Select(u => u.Path).FirstOrDefaultAsync(ct);
        return root is not null && actor.Can(Permission.ManageMovements, root) ? null : new NotAllowed();
    }
}
