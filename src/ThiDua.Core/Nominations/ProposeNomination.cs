using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations;

/// <summary>A unit proposes a person, a unit or a named group for one of the movement's awards; the number of proposals has no limit.</summary>
public sealed class ProposeNomination(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Proposed>> ExecuteAsync(ProposeNominationRequest request, Actor actor, CancellationToken ct)
    {
        var unit = await db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Id == request.UnitId, ct);
        if (unit is null || !NominationAccess.MayPropose(actor, unit.Path))
        {
            return new NotFound();
        }

        var refusals = await RefusalsAsync(request, unit, ct);
        var subject = await new ProposedSubjects(db, clock.Today()).FindAsync(request, unit, ct);
        refusals.AddRange(subject.Refusals);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("nominations.propose", $"Đề xuất {subject.Value!.Name}", actor, ct);
        var batch = await BatchAsync(request, work, ct);
        if (DossierRules.BatchMustBeOpen(batch.State, somethingReturned: false, officer: false) is { } closed)
        {
            return closed;
        }

        var dossier = Row(request, batch, subject.Value, work.At);
        db.Nominations.Add(dossier);
        work.About("nomination", dossier.Id).About("batch", batch.Id);
        return await work.CommitAsync(new Proposed(dossier.Id, batch.Id), ct);
    }

    private static Nomination Row(ProposeNominationRequest request, NominationBatch batch, ProposedSubject subject, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        BatchId = batch.Id,
        MovementId = request.MovementId,
        State = NominationState.Draft,
        SubjectKind = subject.Kind,
        PersonId = request.PersonId,
        SubjectUnitId = request.SubjectUnitId,
        GroupId = request.GroupId,
        SubjectName = subject.Name,
        SubjectTitle = subject.Title,
        IsLeader = subject.IsLeader,
        AwardOfferId = request.AwardOfferId!.Value,
        Achievement = AchievementText.Clean(request.Achievement),
        CreatedAt = now,
    };

    private async Task<List<Refusal>> RefusalsAsync(ProposeNominationRequest request, Unit unit, CancellationToken ct)
    {
        var movement = await db.Movements.AsNoTracking().Where(m => m.Id == request.MovementId)
            .Select(m => new { m.State, Invited = db.Set<InvitedUnit>().Any(i => i.MovementId == m.Id && i.UnitId == unit.Id) })
            .FirstOrDefaultAsync(ct);
        if (movement is null)
        {
            return [new NotFound()];
        }

        var deadline = await DossierDeadlines.OfUnitAsync(db, request.MovementId, unit.Id, ct);
        Refusal?[] found =
        [
            DossierRules.MovementMustTakeDossiers(movement.State),
            movement.Invited ? null : new UnitNotInvited(unit.Name),
            DossierDeadline.MustNotHavePassed(deadline, clock.GetUtcNow()),
            AchievementText.MustFit(request.Achievement, nameof(request.Achievement)),
            await AwardOffers.MustBelongAsync(db, request.MovementId, request.AwardOfferId, nameof(request.AwardOfferId), ct),
        ];
        return [.. found.OfType<Refusal>()];
    }

    private async Task<NominationBatch> BatchAsync(ProposeNominationRequest request, Work work, CancellationToken ct)
    {
        var id = await db.NominationBatches.AsNoTracking()
            .Where(b => b.MovementId == request.MovementId && b.UnitId == request.UnitId).Select(b => (Guid?)b.Id).FirstOrDefaultAsync(ct);
        if (id is not null)
        {
            return (await DossierDesk.LockBatchAsync(db, id.Value, ct))!;
        }

        var batch = new NominationBatch { Id = Guid.CreateVersion7(), MovementId = request.MovementId, UnitId = request.UnitId, State = BatchState.Draft, CreatedAt = work.At };
        db.NominationBatches.Add(batch);
        return batch;
    }
}

/// <summary>Exactly one of PersonId, SubjectUnitId, GroupId.</summary>
public sealed record ProposeNominationRequest
{
    public required Guid MovementId { get; init; }

    /// <summary>The invited unit that proposes.</summary>
    public required Guid UnitId { get; init; }
    public Guid? PersonId { get; init; }
    public Guid? SubjectUnitId { get; init; }
    public Guid? GroupId { get; init; }

    /// <summary>The award asked, one of the movement's offers.</summary>
    public Guid? AwardOfferId { get; init; }

    /// <summary>In brief, for the council's list; may follow later.</summary>
    public string? Achievement { get; init; }
}

public sealed record Proposed(Guid NominationId, Guid BatchId);
