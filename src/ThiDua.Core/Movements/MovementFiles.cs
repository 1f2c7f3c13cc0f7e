using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Movements;

/// <summary>Plans and guidance papers of launched movements are for everybody in the office; a draft's plan for who manages it.</summary>
public sealed class MovementFiles(ThiDuaDb db) : IFileGate
{
    public async Task<bool> MayReadAsync(Actor actor, Guid fileId, CancellationToken ct)
    {
        if (!actor.Can(Permission.ReadMovements))
        {
            return false;
        }

        var manages = actor.Can(Permission.ManageMovements);
        return await db.Movements.SeenBy(db, actor).AnyAsync(m => m.SourceFileId == fileId && (manages || m.State != MovementState.Draft), ct)
            || await db.Movements.SeenBy(db, actor).AnyAsync(m => db.Set<Guidance>().Any(g => g.FileId == fileId && g.MovementId == m.Id), ct);
    }
}
