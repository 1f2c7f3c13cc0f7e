using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Movements;

/// <summary>A unit's own plan goes to whoever reads the unit's dossiers.</summary>
public sealed class UnitPlanFiles(ThiDuaDb db) : IFileGate
{
    public async Task<bool> MayReadAsync(Actor actor, Guid fileId, CancellationToken ct)
    {
        var patterns = actor.PatternsFor(Permission.ReadNominations);
        return await db.UnitPlans.AnyAsync(p => p.FileId == fileId && patterns.Any(scope => EF.Functions.Like(p.Unit.Path, scope)), ct);
    }
}
