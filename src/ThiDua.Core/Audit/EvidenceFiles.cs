using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Audit;

/// <summary>
/// The scan of a signed paper goes to whoever typed it in and to whoever may read the history of the whole agency.
/// Papers of a council (a vote in writing) only to those who run its sessions: a member must not read another's vote.
/// </summary>
public sealed class EvidenceFiles(ThiDuaDb db) : IFileGate
{
    private const string CouncilKinds = "councils.";

    public async Task<bool> MayReadAsync(Actor actor, Guid fileId, CancellationToken ct)
    {
        var readsHistory = actor.Can(Permission.ReadHistory);
        var runsSessions = actor.Can(Permission.ManageSessions);
        return await db.LedgerProcesses.AsNoTracking().Where(p => p.EvidenceFileId == fileId).AnyAsync(
            p => (actor.AccountId != null && p.ActorAccountId == actor.AccountId)
                || (p.Kind.StartsWith(CouncilKinds) ? runsSessions : readsHistory),
            ct);
    }
}
