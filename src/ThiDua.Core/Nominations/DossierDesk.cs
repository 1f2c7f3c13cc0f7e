using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations;

/// <summary>Loads a dossier or a batch for an operation, with the questions that every operation on it asks first.</summary>
internal static class DossierDesk
{
    /// <summary>The tracked dossier with its batch and unit; null when absent, or when the actor stands aside from it.</summary>
    public static Task<Nomination?> DossierAsync(ThiDuaDb db, Guid id, Actor actor, CancellationToken ct) =>
        db.NominationsFor(actor).Include(n => n.Batch).ThenInclude(b => b.Unit).FirstOrDefaultAsync(n => n.Id == id, ct);

    /// <summary>The dossier for one who fills it in: in scope, open, of a movement that takes dossiers.</summary>
    public static async Task<Result<Nomination>> ToFillAsync(ThiDuaDb db, Guid id, Actor actor, CancellationToken ct, bool addsPaper = false)
    {
        var dossier = await DossierAsync(db, id, actor, ct);
        if (dossier is null || !NominationAccess.MayRead(actor, dossier.Batch.Unit.Path, dossier.PersonId))
        {
            return new NotFound();
        }

        if (!NominationAccess.MayFill(actor, dossier.Batch.Unit.Path, dossier.PersonId))
        {
            return new NotAllowed();
        }

        var asOfficer = addsPaper && NominationAccess.MayCheck(actor, dossier.Batch.Unit.Path);
        var refusal = DossierRules.MovementMustTakeDossiers(await MovementStateAsync(db, dossier.MovementId, ct))
            ?? DossierRules.DossierMustBeOpen(dossier.State, asOfficer);
        return refusal is null ? dossier : refusal;
    }

    /// <summary>
    /// Takes the row lock that puts proposing, sending and settling of one batch in a line, then loads the batch.
    /// Call inside an operation, before anything of the batch was loaded.
    /// </summary>
    public static async Task<NominationBatch?> LockBatchAsync(ThiDuaDb db, Guid batchId, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"select 1 from nominations.batch where id = {batchId} for update", ct);
        return await db.NominationBatches.Include(b => b.Unit).FirstOrDefaultAsync(b => b.Id == batchId, ct);
    }

    /// <summary>The office sends for a unit only what the unit signed.</summary>
    public static async Task<Refusal?> MustSpeakForAsync(ThiDuaDb db, Unit unit, Actor actor, SignedPaper? paper, CancellationToken ct) =>
        OnBehalfRules.MustCarryPaper(await SpeaksForAsync(db, unit.Path, actor, ct), paper, unit.Name);

    public static async Task<bool> SpeaksForAsync(ThiDuaDb db, string unitPath, Actor actor, CancellationToken ct)
    {
        var isOfUnit = actor.PersonId is { } person
            && await db.Memberships.AsNoTracking().AnyAsync(m => m.PersonId == person && m.ValidTo == null && m.Unit.Path.StartsWith(unitPath), ct);
        return OnBehalfRules.SpeaksForUnit(actor, unitPath, isOfUnit);
    }

    /// <summary>"Vũ Văn Bình", or for what the office typed in "Hợp tác xã Sông Xanh (Lê Thị Mơ nhập thay)".</summary>
    public static string SentBy(Actor actor, SignedPaper? paper) => paper is null ? actor.Name : $"{paper.OnBehalfOf} ({actor.Name} nhập thay)";

    public static Task<MovementState> MovementStateAsync(ThiDuaDb db, Guid movementId, CancellationToken ct) =>
        db.Movements.AsNoTracking().Where(m => m.Id == movementId).Select(m => m.State).FirstAsync(ct);

    public static Task<string?> UnitPathOfBatchAsync(ThiDuaDb db, Guid batchId, CancellationToken ct) =>
        db.NominationBatches.AsNoTracking().Where(b => b.Id == batchId).Select(b => (string?)b.Unit.Path).FirstOrDefaultAsync(ct);

    /// <summary>While members are voting on a dossier it neither leaves nor goes back.</summary>
    public static async Task<Refusal?> MustNotBeOnBallotAsync(ThiDuaDb db, Nomination dossier, CancellationToken ct) =>
        await db.Set<BallotCandidate>().AsNoTracking().AnyAsync(c => c.NominationId == dossier.Id && c.Ballot.State == BallotState.Open, ct)
            ? new BeingVoted(dossier.SubjectName)
            : null;
}
