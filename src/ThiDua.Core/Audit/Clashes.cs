using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Audit;

/// <summary>Says who changed the row that two people were editing.</summary>
internal static class Clashes
{
    public static async Task<ChangedMeanwhile> ExplainAsync(ThiDuaDb db, DbUpdateConcurrencyException clash, CancellationToken ct)
    {
        var ids = clash.Entries.Select(RecordedChanges.KeyOf).ToList();
        var last = await db.Set<LedgerEvent>().AsNoTracking()
            .Where(e => ids.Contains(e.EntityId))
            .OrderByDescending(e => e.Process.At)
            .Select(e => new { e.Process.ActorName, e.Process.At, e.Process.Title })
            .FirstOrDefaultAsync(ct);
        return new ChangedMeanwhile(last?.ActorName, last?.At.Written(), last?.Title);
    }
}
