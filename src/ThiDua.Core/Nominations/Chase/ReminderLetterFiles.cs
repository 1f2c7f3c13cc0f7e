using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Chase;

/// <summary>Letters as they went out: for the office that writes and numbers them.</summary>
public sealed class ReminderLetterFiles(ThiDuaDb db) : IFileGate
{
    public async Task<bool> MayReadAsync(Actor actor, Guid fileId, CancellationToken ct) =>
        await db.ReminderLetters.AnyAsync(l => l.FileId == fileId, ct)
        && await Scopes.RootPathAsync(db, ct) is { } root
        && (actor.Can(Permission.CheckNominations, root) || actor.Can(Permission.RecordIssue, root));
}
