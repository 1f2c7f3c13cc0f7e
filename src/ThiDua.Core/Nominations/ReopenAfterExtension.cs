using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Nominations;

/// <summary>
/// What an extended deadline means for batches that the old one closed: the system's word is taken back, drafts lie open again.
/// Part of the extending operation: call it with that operation's work, after the new day is set.
/// </summary>
internal static class ReopenAfterExtension
{
    public static async Task ApplyAsync(ThiDuaDb db, Work work, Deadline deadline, CancellationToken ct)
    {
        if (deadline.Kind != DeadlineKind.Dossiers || deadline.Audience != DeadlineAudience.Units || deadline.EndsAt is not { } ends || ends <= work.At)
        {
            return;
        }

        deadline.SettledAt = null;
        var closed = await db.NominationBatches.Where(b => b.MovementId == deadline.MovementId && b.ClosedBySystem).ToListAsync(ct);
        foreach (var batch in closed)
        {
            batch.State = BatchState.Draft;
            batch.ClosedBySystem = false;
            work.About("batch", batch.Id);
        }
    }
}
