using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Opinions;

/// <summary>What a council asks before it meets.</summary>
internal static class CommentPeriodGate
{
    public static async Task<Refusal?> CommentMustHaveEndedAsync(this ThiDuaDb db, Guid movementId, DateTimeOffset now, CancellationToken ct)
    {
        var last = await db.CommentPeriods.AsNoTracking().Where(p => p.MovementId == movementId).OrderByDescending(p => p.EndsAt)
            .Select(p => new CommentPeriodFact(p.ToDay, p.EndsAt, p.WaivedAt != null, p.Citation)).FirstOrDefaultAsync(ct);
        return OpinionRules.MustHaveEnded(last, now);
    }
}
