using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>Names before the higher authority, for the operations that record what came of them.</summary>
internal static class UpwardDesk
{
    /// <summary>Names of tờ trình of one agency on which the actor may act.</summary>
    public static async Task<Result<IReadOnlyList<AnsweredName>>> FindAsync(ThiDuaDb db, IReadOnlyCollection<Guid> ids, Actor actor, CancellationToken ct)
    {
        var rounds = db.ItemRounds;
        var found = await db.DecisionItems.AsNoTracking().Where(i => ids.Contains(i.Id) && i.Decision.Kind == DecisionKind.Submission)
            .Select(i => new { i.Decision.AgencyId, Name = new AnsweredName(i.Id, i.SubjectName, rounds.Where(r => r.ItemId == i.Id).Max(r => r.ResentOn) ?? i.Decision.IssuedOn) }).ToListAsync(ct);
        if (found.Count < ids.Count || found.Select(f => f.AgencyId).Distinct().Count() != 1)
        {
            return new NotFound();
        }

        return await DecisionAccess.MayActAsync(db, found[0].AgencyId, Permission.RecordIssue, actor, ct) ? found.ConvertAll(f => f.Name)
            : await DecisionAccess.MayReadAsync(db, found[0].AgencyId, Permission.ReadDecisions, actor, ct) ? new NotAllowed() : new NotFound();
    }

    /// <summary>Two people at one tờ trình wait for each other here, in the order of its id.</summary>
    public static async Task<List<DecisionItem>> LockAsync(ThiDuaDb db, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var list = ids.ToList();
        await db.Database.ExecuteSqlAsync(
            $"select 1 from decisions.decision where id in (select decision_id from decisions.decision_item where id = any({list})) order by id for update", ct);
        return await db.DecisionItems.Include(i => i.Nomination).Include(i => i.Decision).Where(i => ids.Contains(i.Id)).OrderBy(i => i.DecisionId).ThenBy(i => i.Ordinal).ToListAsync(ct);
    }

    /// <summary>A tờ trình has its answer when no name of it waits; a batch when no tờ trình of it does.</summary>
    public static async Task SettleAsync(ThiDuaDb db, IReadOnlyList<DecisionItem> items, Work work, CancellationToken ct)
    {
        foreach (var decision in items.Select(i => i.Decision).Distinct())
        {
            var waits = await db.DecisionItems.AnyAsync(i => i.DecisionId == decision.Id && (i.Outcome == ItemOutcome.Proposed || i.Outcome == ItemOutcome.Returned), ct);
            decision.State = waits ? DecisionState.Issued : DecisionState.Answered;
            work.About("decision", decision.Id).About("movement", decision.MovementId);
        }

        await db.SaveChangesAsync(ct);
        var ids = items.Select(i => i.Decision.UpperBatchId).OfType<Guid>().Distinct().ToList();
        foreach (var batch in await db.UpperBatches.Where(b => ids.Contains(b.Id) && (b.State == UpperBatchState.Sent || b.State == UpperBatchState.Answered)).ToListAsync(ct))
        {
            batch.State = await db.Decisions.AnyAsync(d => d.UpperBatchId == batch.Id && d.State == DecisionState.Issued, ct) ? UpperBatchState.Sent : UpperBatchState.Answered;
            work.About("upper_batch", batch.Id);
        }
    }
}
