using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours.Imports;

namespace ThiDua.Core.Honours;

/// <summary>Lists that were brought in: for who may bring them in.</summary>
public sealed class HonourFiles(ThiDuaDb db) : IFileGate
{
    public async Task<bool> MayReadAsync(Actor actor, Guid fileId, CancellationToken ct) =>
        await db.HistoryImports.AnyAsync(i => i.FileId == fileId, ct) && await HonourAccess.MayImportAsync(db, actor, ct);
}
