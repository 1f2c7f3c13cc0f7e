using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Law.Changes;

/// <summary>Rules hold for the whole house: changing them needs the permission at an agency's root unit.</summary>
internal static class LawAccess
{
    public static async Task<Refusal?> RefusalAsync(ThiDuaDb db, Permission permission, Actor actor, CancellationToken ct) =>
        actor.IsSystem || (await AgenciesAsync(db, permission, actor, ct)).Count > 0 ? null : new NotAllowed();

    /// <summary>Agencies whose own rules the actor may change.</summary>
    public static async Task<List<Guid>> AgenciesAsync(ThiDuaDb db, Permission permission, Actor actor, CancellationToken ct)
    {
        var roots = await db.Units.AsNoTracking().Where(u => u.ParentId == null).Select(u => new { u.AgencyId, u.Path }).ToListAsync(ct);
        return [.. roots.Where(r => actor.Can(permission, r.Path)).Select(r => r.AgencyId)];
    }

    /// <summary>Loads a change for a move by a form that showed <paramref name="version"/>.</summary>
    public static async Task<Result<LawChangeSet>> ForChangeAsync(
        ThiDuaDb db, Guid id, uint version, Permission permission, Actor actor, CancellationToken ct)
    {
        if (await RefusalAsync(db, permission, actor, ct) is { } refused)
        {
            return refused;
        }

        var set = await db.LawChangeSets.SingleOrDefaultAsync(s => s.Id == id, ct);
        if (set is null)
        {
            return new NotFound();
        }

        db.Entry(set).Property(s => s.Version).OriginalValue = version;
        return set;
    }
}
