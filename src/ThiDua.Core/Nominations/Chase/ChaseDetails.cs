using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Late;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Core.Nominations.Chase;

/// <summary>What the rows of the chase screen need beside their heads: one query a kind of thing, however many rows.</summary>
internal sealed class ChaseDetails
{
    private static readonly NominationState[] UnderWay = [NominationState.Draft, NominationState.Returned];

    private readonly Dictionary<Guid, DossierDeadline> deadlines;
    private readonly Dictionary<(Guid, Guid), LateLeave> leaves;
    private readonly ILookup<Guid, LiveDossier> dossiers;
    private readonly Dictionary<Guid, DossierSheet> sheets;
    private readonly Dictionary<Guid, BatchFacts> batches;

    private ChaseDetails(
        Dictionary<Guid, DossierDeadline> deadlines, Dictionary<(Guid, Guid), LateLeave> leaves, ILookup<Guid, LiveDossier> dossiers,
        Dictionary<Guid, DossierSheet> sheets, Dictionary<Guid, BatchFacts> batches) =>
        (this.deadlines, this.leaves, this.dossiers, this.sheets, this.batches) = (deadlines, leaves, dossiers, sheets, batches);

    public static async Task<ChaseDetails> LoadAsync(ThiDuaDb db, List<ChaseHead> heads, Actor actor, CancellationToken ct)
    {
        var movements = heads.Select(h => h.MovementId).Distinct().ToList();
        var batchIds = heads.Where(h => h.Batch is not null).Select(h => h.Batch!.Id).ToList();
        var live = await db.NominationsFor(actor).AsNoTracking()
            .Where(n => batchIds.Contains(n.BatchId) && n.State != NominationState.Withdrawn)
            .Select(n => new LiveDossier(n.Id, n.BatchId, n.SubjectName, n.State)).ToListAsync(ct);
        var leaves = await db.LateLeaves.AsNoTracking().Where(l => movements.Contains(l.MovementId)).ToListAsync(ct);
        var desk = new DossierSheets(db);
        return new ChaseDetails(
            await DossierDeadlines.OfAsync(db, movements, ct),
            leaves.GroupBy(l => (l.MovementId, l.UnitId)).ToDictionary(g => g.Key, g => g.OrderByDescending(l => l.AnsweredAt ?? l.AskedAt).First()),
            live.ToLookup(n => n.BatchId),
            await desk.OfDossiersAsync([.. live.Where(n => UnderWay.Contains(n.State)).Select(n => n.Id)], ct),
            await desk.OfBatchesAsync([.. heads.Where(h => h.Batch is { State: BatchState.Draft }).Select(h => h.Batch!.Id)], ct));
    }

    public ChaseRow RowOf(ChaseHead head, DateTimeOffset now)
    {
        var leave = leaves.GetValueOrDefault((head.MovementId, head.UnitId));
        var deadline = deadlines.GetValueOrDefault(head.MovementId) is { } common ? common with { Leave = LeaveOf(leave) } : null;
        var facts = FactsOf(head);
        var lacks = ChaseRules.LacksOf(facts);
        return new ChaseRow
        {
            MovementId = head.MovementId,
            Movement = head.Movement,
            MovementInSentence = MovementWording.InSentence(head.MovementTitle, head.MovementName),
            MovementState = head.MovementState,
            UnitId = head.UnitId,
            Unit = head.Unit,
            UnitKind = head.UnitKind,
            Email = head.Email,
            SeenAt = head.SeenAt,
            AsksOwnPlan = head.AsksOwnPlan,
            OwnPlan = head.OwnPlan,
            State = head.Batch?.State,
            ClosedBySystem = head.Batch?.ClosedBySystem ?? false,
            SentLate = head.Batch?.SentLate ?? false,
            Dossiers = facts.Dossiers,
            Deadline = deadline,
            Leave = leave is null ? null : new LeaveLine(leave.State, leave.Reason, leave.AskedBy, leave.AskedAt, leave.UntilDay, leave.Answer, leave.AnsweredBy),
            Lacks = lacks,
            IsOverdue = ChaseRules.IsOverdue(lacks, deadline, now),
            Reminded = head.Reminded,
            LastReminded = head.LastReminded,
        };
    }

    private static UnitLeave? LeaveOf(LateLeave? leave) =>
        leave is { State: LateLeaveState.Granted or LateLeaveState.Ended } ? new UnitLeave(leave.Id, leave.EndsAt!.Value, leave.UntilDay!.Value, leave.AnsweredBy!) : null;

    private ChaseFacts FactsOf(ChaseHead head)
    {
        var own = head.Batch is null ? [] : dossiers[head.Batch.Id].ToList();
        return new ChaseFacts
        {
            HasSeen = head.SeenAt is not null,
            AsksOwnPlan = head.AsksOwnPlan,
            HasOwnPlan = head.OwnPlan is not null,
            State = head.Batch?.State,
            Dossiers = own.Count,
            BatchMissing = head.Batch is { State: BatchState.Draft } batch ? [.. DossierChecklist.OfBatch(batches[batch.Id]).Missing().Where(i => i.Part == ChecklistPart.Paper).Select(i => i.What)] : [],
            DossierMissing = [.. own.Where(n => sheets.ContainsKey(n.Id)).SelectMany(n => DossierChecklist.OfDossier(sheets[n.Id].Facts).Missing().Select(i => new DossierLack(n.Subject, i.What)))],
            Returned = [.. own.Where(n => n.State == NominationState.Returned).Select(n => n.Subject)],
        };
    }

    private sealed record LiveDossier(Guid Id, Guid BatchId, string Subject, NominationState State);
}
