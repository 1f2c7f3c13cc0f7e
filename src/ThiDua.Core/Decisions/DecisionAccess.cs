using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Decisions;

/// <summary>Decisions are the whole agency's: acting on them needs a role over its root; reading them, a role anywhere in it.</summary>
internal static class DecisionAccess
{
    public static async Task<bool> MayActAsync(ThiDuaDb db, Guid agencyId, Permission permission, Actor actor, CancellationToken ct) =>
        await RootPathAsync(db, agencyId, ct) is { } root && actor.Can(permission, root);

    public static async Task<bool> MayReadAsync(ThiDuaDb db, Guid agencyId, Permission permission, Actor actor, CancellationToken ct) =>
        await RootPathAsync(db, agencyId, ct) is { } root && actor.ScopesFor(permission).Any(scope => scope.StartsWith(root, StringComparison.Ordinal));

    /// <summary>Agencies in which the actor holds the permission somewhere.</summary>
    public static async Task<List<Guid>> AgenciesAsync(ThiDuaDb db, Permission permission, Actor actor, CancellationToken ct)
    {
        var scopes = actor.ScopesFor(permission);
        var roots = await db.Units.AsNoTracking().Where(u => u.ParentId == null).Select(u => new { u.AgencyId, u.Path }).ToListAsync(ct);
        return [.. roots.Where(r => actor.IsSystem || scopes.Any(s => s.StartsWith(r.Path, StringComparison.Ordinal))).Select(r => r.AgencyId)];
    }

    /// <summary>Loads the decision for a change by a form that showed <paramref name="version"/>.</summary>
    public static async Task<Result<Decision>> ForChangeAsync(
        ThiDuaDb db, Guid decisionId, uint version, Permission permission, Actor actor, CancellationToken ct)
    {
        var decision = await db.Decisions.Include(d => d.Agency).Include(d => d.AwardOffer).SingleOrDefaultAsync(d => d.Id == decisionId, ct);
        if (decision is null)
        {
            return new NotFound();
        }

        if (!await MayActAsync(db, decision.AgencyId, permission, actor, ct))
        {
            return await MayReadAsync(db, decision.AgencyId, Permission.ReadDecisions, actor, ct) ? new NotAllowed() : new NotFound();
        }

        db.Entry(decision).Property(d => d.Version).OriginalValue = version;
        return decision;
    }

    private static Task<string?> RootPathAsync(ThiDuaDb db, Guid agencyId, CancellationToken ct) =>
        db.Units.AsNoTracking().Where(u => u.AgencyId == agencyId && u.ParentId == null).Select(u => (string?)u.Path).SingleOrDefaultAsync(ct);
}
