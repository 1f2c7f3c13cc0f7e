using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations;

/// <summary>Who has sent and who has not: invited units by movement, within the actor's scope, those without a batch included.</summary>
public sealed class BatchBoardQuery(ThiDuaDb db) : IQuery
{
    private const int Most = 2000;

    public async Task<IReadOnlyList<BatchRow>> RowsAsync(BatchFilter filter, Actor actor, CancellationToken ct)
    {
        var patterns = actor.PatternsFor(Permission.ReadNominations);
        var invited = db.InvitedUnits.AsNoTracking().Where(i => patterns.Any(p => EF.Functions.Like(i.Unit.Path, p)));
        invited = filter.MovementId is { } movement
            ? invited.Where(i => i.MovementId == movement)
            : invited.Where(i => i.Movement.State == MovementState.Launched || i.Movement.State == MovementState.Reviewing);
        if (filter.UnitId is { } unit)
        {
            invited = invited.Where(i => i.UnitId == unit);
        }

        var rows = await invited
            .OrderByDescending(i => i.Movement.CreatedAt).ThenBy(i => i.MovementId).ThenBy(i => i.Unit.ProtocolOrder).ThenBy(i => i.Unit.Name).ThenBy(i => i.UnitId)
            .Take(Most)
            .Select(i => new
            {
                i.MovementId,
                Movement = i.Movement.Name ?? i.Movement.Title,
                MovementState = i.Movement.State,
                i.UnitId,
                Unit = i.Unit.Name,
                Batch = db.Set<NominationBatch>().Where(b => b.MovementId == i.MovementId && b.UnitId == i.UnitId)
                    .Select(b => new { b.Id, b.State, b.SubmittedAt, b.SubmittedBy, b.ClosedBySystem }).FirstOrDefault(),
            })
            .ToListAsync(ct);
        var batchIds = rows.Where(r => r.Batch is not null).Select(r => r.Batch!.Id).ToList();
        var counts = await CountsAsync(batchIds, ct);
        var facts = await new DossierSheets(db).OfBatchesAsync(batchIds, ct);
        var deadlines = await DossierDeadlines.OfAsync(db, [.. rows.Select(r => r.MovementId).Distinct()], ct);
        return [.. rows
            .Select(r => new BatchRow
            {
                MovementId = r.MovementId,
                Movement = r.Movement,
                MovementState = r.MovementState,
                UnitId = r.UnitId,
                Unit = r.Unit,
                State = r.Batch?.State,
                SubmittedAt = r.Batch?.SubmittedAt,
                SubmittedBy = r.Batch?.SubmittedBy,
                ClosedBySystem = r.Batch?.ClosedBySystem ?? false,
                Counts = r.Batch is null ? [] : counts.GetValueOrDefault(r.Batch.Id) ?? [],
                Missing = r.Batch is { State: BatchState.Draft } batch ? DossierChecklist.OfBatch(facts[batch.Id]).Missing().Count() : 0,
                Deadline = deadlines.GetValueOrDefault(r.MovementId),
            })
            .Where(r => filter.State is null || (filter.State == BatchStage.NotBegun ? r.State is null : r.State is { } state && filter.State == StageOf(state)))];
    }

    private static BatchStage StageOf(BatchState state) => state switch
    {
        BatchState.Draft => BatchStage.Draft,
        BatchState.Submitted => BatchStage.Submitted,
        _ => BatchStage.NoDossier,
    };

    private async Task<Dictionary<Guid, Dictionary<NominationState, int>>> CountsAsync(List<Guid> batchIds, CancellationToken ct)
    {
        var counts = await db.Nominations.AsNoTracking()
            .Where(n => batchIds.Contains(n.BatchId) && n.State != NominationState.Withdrawn)
            .GroupBy(n => new { n.BatchId, n.State })
            .Select(g => new { g.Key.BatchId, g.Key.State, Count = g.Count() })
            .ToListAsync(ct);
        return counts.GroupBy(c => c.BatchId).ToDictionary(g => g.Key, g => g.ToDictionary(c => c.State, c => c.Count));
    }
}

/// <summary>A batch's state as lists show it, before it exists included.</summary>
public enum BatchStage
{
    NotBegun,
    Draft,
    Submitted,
    NoDossier,
}

public sealed record BatchFilter
{
    /// <summary>Null: the movements that take or examine dossiers now.</summary>
    public Guid? MovementId { get; init; }
    public Guid? UnitId { get; init; }
    public BatchStage? State { get; init; }
}

public sealed record BatchRow
{
    public required Guid MovementId { get; init; }
    public required string Movement { get; init; }
    public required MovementState MovementState { get; init; }
    public required Guid UnitId { get; init; }
    public required string Unit { get; init; }

    /// <summary>Null: the unit has begun nothing.</summary>
    public BatchState? State { get; init; }
    public DateTimeOffset? SubmittedAt { get; init; }
    public string? SubmittedBy { get; init; }
    public bool ClosedBySystem { get; init; }

    /// <summary>Live dossiers by state.</summary>
    public required IReadOnlyDictionary<NominationState, int> Counts { get; init; }
    public int Dossiers => Counts.Values.Sum();

    /// <summary>Lines of the batch's own checklist that are still open.</summary>
    public int Missing { get; init; }
    public DossierDeadline? Deadline { get; init; }
}
