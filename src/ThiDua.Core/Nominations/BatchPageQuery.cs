using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Guards;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations;

/// <summary>One unit's proposals in one movement, with everything its head needs to send them.</summary>
public sealed class BatchPageQuery(ThiDuaDb db, DossierListQuery dossiers, MovementRulesQuery rules, GuardQuery guards, TimeProvider clock) : IQuery
{
    /// <summary>Invited units of the movement that the actor reads, in protocol order.</summary>
    public async Task<IReadOnlyList<NamedChoice>> UnitsAsync(Guid movementId, Actor actor, CancellationToken ct)
    {
        var patterns = actor.PatternsFor(Permission.ReadNominations);
        return await db.InvitedUnits.AsNoTracking()
            .Where(i => i.MovementId == movementId && patterns.Any(p => EF.Functions.Like(i.Unit.Path, p)))
            .OrderBy(i => i.Unit.ProtocolOrder).ThenBy(i => i.Unit.Name).ThenBy(i => i.UnitId)
            .Select(i => new NamedChoice(i.UnitId, i.Unit.Name))
            .ToListAsync(ct);
    }

    /// <summary>Null when the unit is not invited or not within the actor's scope.</summary>
    public async Task<BatchPage?> FindAsync(Guid movementId, Guid unitId, Actor actor, CancellationToken ct)
    {
        var invited = await db.InvitedUnits.AsNoTracking()
            .Where(i => i.MovementId == movementId && i.UnitId == unitId)
            .Select(i => new { i.Unit.Name, i.Unit.Kind, i.Unit.Path })
            .FirstOrDefaultAsync(ct);
        if (invited is null || !actor.Can(Permission.ReadNominations, invited.Path) || await rules.OfAsync(movementId, ct) is not { } movement)
        {
            return null;
        }

        var batch = await db.NominationBatches.AsNoTracking().FirstOrDefaultAsync(b => b.MovementId == movementId && b.UnitId == unitId, ct);
        var rows = batch is null ? [] : await dossiers.OfBatchAsync(batch.Id, actor, ct);
        var facts = batch is null
            ? new BatchFacts { Unit = invited.Kind, Dossiers = 0, Papers = [.. movement.Papers.Select(Owed)] }
            : (await new DossierSheets(db).OfBatchesAsync([batch.Id], ct))[batch.Id];
        var papers = batch is null ? [] : await PapersOfAsync(db.NominationPapers.Where(p => p.BatchId == batch.Id && p.NominationId == null), ct);
        var deadline = await DossierDeadlines.OfUnitAsync(db, movementId, unitId, ct);
        return new BatchPage
        {
            Movement = movement,
            UnitId = unitId,
            Unit = invited.Name,
            UnitKind = invited.Kind,
            LateBy = batch?.LateLeaveId is null ? null : deadline?.Leave?.GrantedBy,
            SpeaksForUnit = await DossierDesk.SpeaksForAsync(db, invited.Path, actor, ct),
            BatchId = batch?.Id,
            State = batch?.State,
            Version = batch?.Version ?? 0,
            SubmittedAt = batch?.SubmittedAt,
            SubmittedBy = batch?.SubmittedBy,
            ClosedBySystem = batch?.ClosedBySystem ?? false,
            Dossiers = rows,
            Flags = await guards.FlagsAsync([.. rows.Where(r => r.IsUnderWay).Select(r => r.Id)], ct),
            Hidden = batch is null || actor.PersonId is not { } person ? 0
                : await db.AsideFrom(person).Distinct().CountAsync(id => db.Set<Nomination>().Any(n => n.Id == id && n.BatchId == batch.Id), ct),
            Checklist = DossierChecklist.OfBatch(facts),
            Papers = papers,
            Deadline = deadline,
            IsLate = deadline?.HasPassed(clock.GetUtcNow()) ?? false,
            MayPropose = NominationAccess.MayPropose(actor, invited.Path),
            MaySubmit = actor.Can(Permission.SubmitBatch, invited.Path),
            MayCheck = NominationAccess.MayCheck(actor, invited.Path),
        };
    }

    internal static async Task<IReadOnlyList<PaperRow>> PapersOfAsync(IQueryable<NominationPaper> papers, CancellationToken ct) =>
        await papers.AsNoTracking().OrderBy(p => p.AddedAt).ThenBy(p => p.Id)
            .Select(p => new PaperRow(p.Id, p.RequiredPaperId, p.Title, p.FileId, p.File.Name, p.File.Length, p.AddedAt, p.AddedBy))
            .ToListAsync(ct);

    private static OwedPaper Owed(PaperRule paper) => new()
    {
        Id = paper.Id,
        Kind = paper.Kind,
        Name = paper.Name,
        Level = paper.Level,
        UnitKinds = paper.UnitKinds,
        Form = paper.Form,
        Mandatory = paper.Mandatory,
    };
}

/// <param name="Length">Bytes.</param>
public sealed record PaperRow(Guid Id, Guid? RequiredPaperId, string Title, Guid FileId, string FileName, long Length, DateTimeOffset AddedAt, string AddedBy);

public sealed record BatchPage
{
    public required MovementRules Movement { get; init; }
    public required Guid UnitId { get; init; }
    public required string Unit { get; init; }
    public required UnitKind UnitKind { get; init; }

    /// <summary>Null until something is proposed.</summary>
    public Guid? BatchId { get; init; }
    public BatchState? State { get; init; }
    public uint Version { get; init; }
    public DateTimeOffset? SubmittedAt { get; init; }
    public string? SubmittedBy { get; init; }
    public bool ClosedBySystem { get; init; }

    /// <summary>Who let the batch be sent after the deadline; null when it came in time.</summary>
    public string? LateBy { get; init; }

    /// <summary>Sends in the unit's own name; the office sends only with a paper that the unit signed.</summary>
    public required bool SpeaksForUnit { get; init; }
    public bool IsOutside => UnitKind.IsOutside();
    public required IReadOnlyList<DossierRow> Dossiers { get; init; }

    /// <summary>Findings of the rules on dossiers that have any.</summary>
    public required IReadOnlyDictionary<Guid, GuardFlags> Flags { get; init; }

    /// <summary>Dossiers left out because the viewer stands aside from them.</summary>
    public int Hidden { get; init; }
    public required IReadOnlyList<ChecklistItem> Checklist { get; init; }
    public required IReadOnlyList<PaperRow> Papers { get; init; }
    public DossierDeadline? Deadline { get; init; }
    public bool IsLate { get; init; }
    public required bool MayPropose { get; init; }
    public required bool MaySubmit { get; init; }
    public required bool MayCheck { get; init; }

    public bool MovementTakesDossiers => DossierRules.MovementMustTakeDossiers(Movement.State) is null;

    /// <summary>Proposing works now: the batch lies open and there is time.</summary>
    public bool IsOpen => MovementTakesDossiers && !IsLate && State is null or BatchState.Draft;

    /// <summary>Papers of the batch may change now.</summary>
    public bool TakesPapers => MayPropose && BatchId is not null && MovementTakesDossiers
        && DossierRules.BatchMustBeOpen(State!.Value, Dossiers.Any(d => d.State == NominationState.Returned), MayCheck) is null;
}
