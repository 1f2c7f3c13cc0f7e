using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Late;

namespace ThiDua.Core.Nominations;

/// <summary>
/// When the deadline for dossiers has run out, records what the silence of a unit means. One transaction a movement;
/// run twice, or by two nodes at once, it writes once: the deadline rows are locked, and who finds them taken leaves.
/// </summary>
public sealed class SettleSilence(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    private static readonly MovementState[] Live = [MovementState.Launched, MovementState.Reviewing, MovementState.Decided, MovementState.Awarded, MovementState.Closed];

    /// <summary>Movements with a deadline that has passed and is not settled, oldest first.</summary>
    public async Task<IReadOnlyList<Guid>> DueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = await db.Deadlines.AsNoTracking()
            .Where(d => d.Kind == DeadlineKind.Dossiers && d.Audience == DeadlineAudience.Units && d.EndsAt <= now && d.SettledAt == null && Live.Contains(d.Movement.State))
            .OrderBy(d => d.EndsAt).Select(d => d.MovementId).ToListAsync(ct);
        var leaves = await db.LateLeaves.AsNoTracking().Where(l => l.State == LateLeaveState.Granted && l.EndsAt <= now).OrderBy(l => l.EndsAt).Select(l => l.MovementId).ToListAsync(ct);
        return [.. due.Concat(leaves).Distinct()];
    }

    public async Task<Result<SilenceSettled>> ExecuteAsync(Guid movementId, Actor actor, CancellationToken ct)
    {
        if (!actor.IsSystem)
        {
            return new NotAllowed();
        }

        await using var work = await ledger.BeginAsync("nominations.settle_silence", "Hết hạn nộp hồ sơ", actor, ct);
        var due = await LockDueAsync(movementId, work.At, ct);
        var ended = await LockEndedLeavesAsync(movementId, work.At, ct);
        if (due.Count == 0 && ended.Count == 0)
        {
            return new SilenceSettled(0);
        }

        var silent = 0;
        var stillOpen = await db.Deadlines.AsNoTracking().AnyAsync(d =>
            d.MovementId == movementId && d.Kind == DeadlineKind.Dossiers && d.Audience == DeadlineAudience.Units && d.EndsAt > work.At, ct);
        var closesAll = due.Any(d => d.SilenceMeansNone);
        if (!stillOpen && (closesAll || await SilenceMeansNoneAsync(movementId, ct)))
        {
            silent = await CloseBatchesAsync(movementId, closesAll ? null : [.. ended.Select(l => l.UnitId)], work, ct);
        }

        foreach (var leave in ended)
        {
            leave.State = LateLeaveState.Ended;
        }

        foreach (var deadline in due)
        {
            deadline.SettledAt = work.At;
        }

        work.About("movement", movementId);
        return await work.CommitAsync(new SilenceSettled(silent), ct);
    }

    private async Task<List<Deadline>> LockDueAsync(Guid movementId, DateTimeOffset now, CancellationToken ct)
    {
        var ids = await db.Database.SqlQuery<Guid>($"""
            select id as "Value" from movements.deadline
            where movement_id = {movementId} and kind = 'dossiers' and audience = 'units' and ends_at <= {now} and settled_at is null
            for update skip locked
            """).ToListAsync(ct);
        return await db.Deadlines.Where(d => ids.Contains(d.Id)).ToListAsync(ct);
    }

    private async Task<List<LateLeave>> LockEndedLeavesAsync(Guid movementId, DateTimeOffset now, CancellationToken ct)
    {
        var ids = await db.Database.SqlQuery<Guid>($"""
            select id as "Value" from nominations.late_leave
            where movement_id = {movementId} and state = 'granted' and ends_at <= {now}
            for update skip locked
            """).ToListAsync(ct);
        return await db.LateLeaves.Where(l => ids.Contains(l.Id)).ToListAsync(ct);
    }

    private Task<bool> SilenceMeansNoneAsync(Guid movementId, CancellationToken ct) => db.Deadlines.AsNoTracking().AnyAsync(
        d => d.MovementId == movementId && d.Kind == DeadlineKind.Dossiers && d.Audience == DeadlineAudience.Units && d.SilenceMeansNone, ct);

    /// <param name="only">The units whose leave has ended; null closes for everybody but those whose leave still runs.</param>
    private async Task<int> CloseBatchesAsync(Guid movementId, List<Guid>? only, Work work, CancellationToken ct)
    {
        var excused = await db.LateLeaves.AsNoTracking()
            .Where(l => l.MovementId == movementId && l.State == LateLeaveState.Granted && l.EndsAt > work.At).Select(l => l.UnitId).ToListAsync(ct);
        bool Closes(Guid unit) => only?.Contains(unit) ?? !excused.Contains(unit);

        await db.Database.ExecuteSqlAsync($"select 1 from nominations.batch where movement_id = {movementId} order by id for update", ct);
        var batches = await db.NominationBatches.Where(b => b.MovementId == movementId).ToListAsync(ct);
        var sent = await db.Nominations.Where(n => n.MovementId == movementId && n.State != NominationState.Draft && n.State != NominationState.Withdrawn)
            .Select(n => n.BatchId).Distinct().ToListAsync(ct);
        var silent = 0;
        foreach (var batch in batches.Where(b => b.State == BatchState.Draft && Closes(b.UnitId)))
        {
            // Reopened to add something and never sent again: what was sent before stands.
            var reopened = sent.Contains(batch.Id);
            batch.State = reopened ? BatchState.Submitted : BatchState.NoDossier;
            batch.ClosedBySystem = true;
            silent += reopened ? 0 : 1;
            work.About("batch", batch.Id);
        }

        var invited = await db.InvitedUnits.AsNoTracking().Where(i => i.MovementId == movementId).Select(i => i.UnitId).ToListAsync(ct);
        foreach (var unitId in invited.Except(batches.Select(b => b.UnitId)).Where(Closes))
        {
            var batch = new NominationBatch
            {
                Id = Guid.CreateVersion7(), MovementId = movementId, UnitId = unitId, State = BatchState.NoDossier, ClosedBySystem = true, CreatedAt = work.At,
            };
            db.NominationBatches.Add(batch);
            work.About("batch", batch.Id);
            silent++;
        }

        return silent;
    }
}

/// <param name="SilentUnits">Units recorded as "không có hồ sơ" by this run.</param>
public sealed record SilenceSettled(int SilentUnits);
