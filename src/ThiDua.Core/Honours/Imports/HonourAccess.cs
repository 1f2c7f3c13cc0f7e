using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Honours.Imports;

/// <summary>Lists of the past are the whole agency's: bringing them in needs a role over its root.</summary>
internal static class HonourAccess
{
    public static async Task<bool> MayImportAsync(ThiDuaDb db, Actor actor, CancellationToken ct) =>
        actor.IsSystem || (await Scopes.RootPathAsync(db, ct) is { } root && actor.Can(Permission.ManageOrganization, root));

    /// <summary>The import for a step on it; refused when its state is another than the step needs.</summary>
    public static async Task<Result<HistoryImport>> ForStepAsync(ThiDuaDb db, Guid importId, Actor actor, HistoryImportState[] needed, CancellationToken ct)
    {
        if (!await MayImportAsync(db, actor, ct))
        {
            return new NotAllowed();
        }

        var import = await db.HistoryImports.SingleOrDefaultAsync(i => i.Id == importId, ct);
        return import is null ? new NotFound()
            : needed.Contains(import.State) ? import
            : new ImportElsewhere(import.State);
    }

    /// <summary>Behind the lock: whether the same button, pressed twice, has already done its work.</summary>
    public static async Task<ImportElsewhere?> MovedOnAsync(ThiDuaDb db, HistoryImport import, CancellationToken ct) =>
        await db.HistoryImports.AsNoTracking().Where(i => i.Id == import.Id).Select(i => i.State).SingleAsync(ct) is var now && now != import.State ? new ImportElsewhere(now) : null;
}
