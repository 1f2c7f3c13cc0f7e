using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>Minutes are read by who may read sessions, unless they were recused in that session and need not sign.</summary>
internal sealed class CouncilFiles(ThiDuaDb db) : IFileGate
{
    public async Task<bool> MayReadAsync(Actor actor, Guid fileId, CancellationToken ct)
    {
        var session = await db.SessionsFor(actor, Permission.ReadSessions).Where(s => s.MinutesFileId == fileId).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(ct);
        return session is { } id && await db.MayReadMinutesAsync(id, actor, ct);
    }
}
