using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Signing;

/// <summary>Whoever drafts, signs or numbers papers of the agency may carry the file; number and seal are the clerk's.</summary>
internal static class SigningAccess
{
    public static async Task<bool> MayCarryAsync(ThiDuaDb db, Guid agencyId, Actor actor, CancellationToken ct)
    {
        foreach (var permission in new[] { Permission.RecordIssue, Permission.DraftDecisions, Permission.DecideAwards })
        {
            if (actor.Can(permission) && await DecisionAccess.MayActAsync(db, agencyId, permission, actor, ct))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Loads an open round for a change by a form that showed <paramref name="version"/>.</summary>
    public static async Task<Result<SigningRound>> ForChangeAsync(ThiDuaDb db, Guid roundId, uint version, bool clerkOnly, Actor actor, CancellationToken ct)
    {
        var round = await db.SigningRounds.Include(r => r.Decision).ThenInclude(d => d.Agency).SingleOrDefaultAsync(r => r.Id == roundId, ct);
        if (round is null || !await DecisionAccess.MayReadAsync(db, round.Decision.AgencyId, Permission.ReadDecisions, actor, ct))
        {
            return new NotFound();
        }

        var may = clerkOnly
            ? await DecisionAccess.MayActAsync(db, round.Decision.AgencyId, Permission.RecordIssue, actor, ct)
            : await MayCarryAsync(db, round.Decision.AgencyId, actor, ct);
        if (!may)
        {
            return new NotAllowed();
        }

        if (!round.State.IsOpen())
        {
            return new WrongState("Việc ký số văn bản này đã kết thúc. Tải lại trang để xem trạng thái mới nhất.");
        }

        db.Entry(round).Property(r => r.Version).OriginalValue = version;
        return round;
    }

    /// <summary>The file of a step that counts: not replaced by another.</summary>
    public static IQueryable<RoundFile> Current(this IQueryable<RoundFile> files, Guid roundId, SigningState step) =>
        files.Where(f => f.RoundId == roundId && f.Step == step && !files.Any(later => later.ReplacesId == f.Id));
}
