using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Core.Nominations.UnitReviews;

/// <summary>The batch of a meeting, for one who may keep its minutes now.</summary>
internal static class UnitReviewDesk
{
    public static async Task<Result<NominationBatch>> ToKeepAsync(ThiDuaDb db, Guid batchId, Actor actor, CancellationToken ct)
    {
        var batch = await db.NominationBatches.AsNoTracking().Include(b => b.Unit).FirstOrDefaultAsync(b => b.Id == batchId, ct);
        if (batch is null || !NominationAccess.MayPropose(actor, batch.Unit.Path))
        {
            return new NotFound();
        }

        var returned = await db.Nominations.AnyAsync(n => n.BatchId == batchId && n.State == NominationState.Returned, ct);
        var refusal = DossierRules.MovementMustTakeDossiers(await DossierDesk.MovementStateAsync(db, batch.MovementId, ct))
            ?? DossierRules.BatchMustBeOpen(batch.State, returned, NominationAccess.MayCheck(actor, batch.Unit.Path));
        return refusal is null ? batch : refusal;
    }

    /// <summary>Proposals that the meeting is about: collectives first, then people by given name.</summary>
    public static IQueryable<Nomination> SubjectsOf(ThiDuaDb db, Guid batchId) =>
        db.Nominations.AsNoTracking().Where(n => n.BatchId == batchId && n.State != NominationState.Withdrawn)
            .OrderBy(n => n.SubjectKind == Law.SubjectKind.Collective ? 0 : 1)
            .ThenBy(n => n.Person == null ? n.SubjectName : n.Person.GivenName).ThenBy(n => n.SubjectName).ThenBy(n => n.Id);
}
