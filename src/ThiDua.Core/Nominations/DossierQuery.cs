using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Holds;
using ThiDua.Core.Nominations.Opinions;
using ThiDua.Core.Nominations.Papers;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Nominations.UnitReviews;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations;

/// <summary>One dossier whole: report, papers, criteria, targets, what is missing, and what the actor may do with it.</summary>
public sealed class DossierQuery(ThiDuaDb db, MovementRulesQuery rules, DossierRuleQuery paperRules, ConfirmationQuery confirmations, OpinionsQuery opinions) : IQuery
{
    /// <summary>Null when there is no such dossier or the actor may not read it.</summary>
    public async Task<Dossier?> FindAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var row = await db.NominationsFor(actor).AsNoTracking().Include(n => n.Batch).ThenInclude(b => b.Unit)
            .Include(n => n.SimpleCase).Include(n => n.GrantedOffer).ThenInclude(o => o!.AwardKind).FirstOrDefaultAsync(n => n.Id == id, ct);
        if (row is null || !await MayReadAsync(row, actor, ct) || await rules.OfAsync(row.MovementId, ct) is not { } movement)
        {
            return null;
        }

        var sheet = (await new DossierSheets(db).OfDossierAsync(id, ct))!;
        var batchFacts = (await new DossierSheets(db).OfBatchesAsync([row.BatchId], ct))[row.BatchId];
        var path = row.Batch.Unit.Path;
        var paperRule = await PaperRuleAsync(row, movement, ct);
        var takes = DossierRules.MovementMustTakeDossiers(movement.State) is null;
        return new Dossier
        {
            Id = row.Id,
            Version = row.Version,
            Movement = movement,
            BatchId = row.BatchId,
            BatchState = row.Batch.State,
            UnitId = row.Batch.UnitId,
            Unit = row.Batch.Unit.Name,
            State = row.State,
            SubjectKind = row.SubjectKind,
            PersonId = row.PersonId,
            Subject = row.SubjectName,
            SubjectTitle = row.SubjectTitle,
            OfferId = row.AwardOfferId,
            Granted = row.GrantedOffer is { } granted ? $"{granted.AwardKind.Name} của {granted.Authority}" : null,
            Achievement = row.Achievement,
            Route = row.Route,
            SimpleCase = row.SimpleCase?.Name,
            PaperRule = paperRule,
            AskedByLaw = paperRule is null ? [] : LawAsks.Unasked(paperRule, movement.Papers, row.Batch.Unit.Kind),
            ReportMode = row.ReportMode,
            ReturnReason = row.ReturnReason,
            WithdrawReason = row.WithdrawReason,
            SubmittedAt = row.SubmittedAt,
            AcceptedAt = row.AcceptedAt,
            AcceptedBy = row.AcceptedBy,
            Form = sheet.Form,
            Sections = await SectionsAsync(id, sheet.Form, ct),
            Criteria = await CriteriaAsync(id, movement, row.SubjectKind, ct),
            Targets = await TargetsAsync(id, movement, ct),
            Papers = await BatchPageQuery.PapersOfAsync(db.NominationPapers.Where(p => p.NominationId == id), ct),
            BatchPapers = await BatchPageQuery.PapersOfAsync(db.NominationPapers.Where(p => p.BatchId == row.BatchId && p.NominationId == null), ct),
            Checklist = DossierChecklist.OfDossier(sheet.Facts),
            BatchChecklist = DossierChecklist.OfBatch(batchFacts),
            Deadline = await DossierDeadlines.OfUnitAsync(db, row.MovementId, row.Batch.UnitId, ct),
            Vouched = (await confirmations.OfAsync([id], ct)).GetValueOrDefault(id),
            Opinions = NominationAccess.MayCheck(actor, path) ? [.. (await opinions.OfDossiersAsync([id], ct))[id]] : [],
            UnitVote = (await UnitVotes.OfBatchAsync(db, row.BatchId, ct))?.GetValueOrDefault(id),
            Holds = await db.OpenHoldsOfAsync(id, ct),
            MayFill = takes && NominationAccess.MayFill(actor, path, row.PersonId) && DossierRules.DossierMustBeOpen(row.State) is null,
            MayAttach = takes && NominationAccess.MayFill(actor, path, row.PersonId) && DossierRules.DossierMustBeOpen(row.State, NominationAccess.MayCheck(actor, path)) is null,
            MayPropose = takes && NominationAccess.MayPropose(actor, path),
            MaySubmit = takes && actor.Can(Permission.SubmitBatch, path),
            MayCheck = takes && NominationAccess.MayCheck(actor, path),
            MaySeeBatch = actor.Can(Permission.ReadNominations, path),
        };
    }

    private async Task<DossierRuleRow?> PaperRuleAsync(Nomination row, MovementRules movement, CancellationToken ct)
    {
        var award = movement.Offers.First(o => o.Id == row.AwardOfferId).AwardCode;
        return (await paperRules.ForAwardsAsync([award], row.Route, row.Batch.Unit.AgencyId, ct, row.Batch.Unit.Kind.IsOutside() ? Proposer.Outside : Proposer.Unit)).GetValueOrDefault(award);
    }

    // A member of the council reads the dossiers that their council judges, except those from which they are recused.
    private async Task<bool> MayReadAsync(Nomination row, Actor actor, CancellationToken ct) =>
        NominationAccess.MayRead(actor, row.Batch.Unit.Path, row.PersonId) || await db.MayReadForCouncilAsync(row.Id, actor, ct);

    private async Task<IReadOnlyList<DossierSection>> SectionsAsync(Guid id, WrittenForm form, CancellationToken ct)
    {
        var written = await db.ReportSections.AsNoTracking().Where(s => s.NominationId == id).ToDictionaryAsync(s => s.Code, ct);
        var own = form.Parts.Select(part => Of(part, written.GetValueOrDefault(part.Code)));

        // Written under a form that the movement no longer names: shown, so that nothing is lost, but not asked for.
        var left = written.Values.Where(s => s.Body.Length > 0 && form.Parts.All(part => part.Code != s.Code))
            .Select(s => Of(new ReportFormPart(s.Code, "Phần viết theo mẫu trước", "Chuyển nội dung cần giữ sang các phần trên.", false), s) with { IsFormer = true });
        return [.. own, .. left];

        static DossierSection Of(ReportFormPart part, ReportSection? section) =>
            new(part.Code, part.Title, part.Help, part.Required, section?.Body ?? "", section?.Revision ?? 0, section?.SavedAt, section?.SavedBy);
    }

    private async Task<IReadOnlyList<DossierCriterion>> CriteriaAsync(Guid id, MovementRules movement, SubjectKind subject, CancellationToken ct)
    {
        var checks = await db.CriterionChecks.AsNoTracking().Where(c => c.NominationId == id).ToDictionaryAsync(c => c.CriterionId, ct);
        return [.. movement.CriteriaFor(subject).Select(c => checks.GetValueOrDefault(c.Id) is { } check
            ? new DossierCriterion(c.Id, c.Subject, c.Text, check.Met, check.Evidence, check.PaperId, check.Version)
            : new DossierCriterion(c.Id, c.Subject, c.Text, false, "", null, 0))];
    }

    private async Task<IReadOnlyList<DossierTarget>> TargetsAsync(Guid id, MovementRules movement, CancellationToken ct)
    {
        var results = await db.TargetResults.AsNoTracking().Where(r => r.NominationId == id).ToDictionaryAsync(r => r.TargetId, ct);
        return [.. movement.Targets.Select(t => results.GetValueOrDefault(t.Id) is { } result
            ? new DossierTarget(t, result.Value, result.AsOf, result.IsEstimated, result.Note, result.Version)
            : new DossierTarget(t, null, null, false, "", 0))];
    }
}
