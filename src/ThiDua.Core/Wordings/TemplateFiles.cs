using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Wordings;

/// <summary>Templates go to whoever may change them.</summary>
public sealed class TemplateFiles(ThiDuaDb db) : IFileGate
{
    public async Task<bool> MayReadAsync(Actor actor, Guid fileId, CancellationToken ct) =>
        await db.OwnTemplates.AsNoTracking().AnyAsync(t => t.FileId == fileId, ct)
        && await Scopes.RootPathAsync(db, ct) is { } root && actor.Can(Permission.ManageOrganization, root);
}
