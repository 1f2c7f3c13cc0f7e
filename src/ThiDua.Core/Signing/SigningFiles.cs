using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Signing;

/// <summary>Files on their way through the signers: for readers of the agency's decisions.</summary>
public sealed class SigningFiles(ThiDuaDb db) : IFileGate
{
    public async Task<bool> MayReadAsync(Actor actor, Guid fileId, CancellationToken ct)
    {
        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.ReadDecisions, actor, ct);
        return await db.RoundFiles.AnyAsync(f => f.FileId == fileId && agencies.Contains(f.Round.Decision.AgencyId), ct);
    }
}
