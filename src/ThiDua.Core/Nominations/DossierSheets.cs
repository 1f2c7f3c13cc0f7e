using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Papers;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations;

/// <summary>
/// Gathers what the checklist needs for many dossiers or batches at once: the number of queries does not grow with them.
/// </summary>
internal sealed class DossierSheets(ThiDuaDb db)
{
    // Luật 06/2022/QH15, Điều 85 khoản 2; Quyết định 01/2026/QĐ-TTg, Điều 4: tờ trình and the short report, nothing else; proof may still be asked.
    private static readonly HashSet<PaperKind> SimpleKinds = [PaperKind.Submission, PaperKind.AchievementReport];

    public async Task<DossierSheet?> OfDossierAsync(Guid id, CancellationToken ct) => (await OfDossiersAsync([id], ct)).GetValueOrDefault(id);

    public async Task<Dictionary<Guid, DossierSheet>> OfDossiersAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var heads = await db.Nominations.AsNoTracking().Where(n => ids.Contains(n.Id))
            .Select(n => new Head(n.Id, n.MovementId, n.Batch.Unit.Kind, n.SubjectKind, n.Achievement, n.ReportMode, n.CreatedAt,
                n.SubjectKind == SubjectKind.Individual ? n.Movement.IndividualLogic : n.Movement.CollectiveLogic, n.Route, n.SimpleCase == null ? null : n.SimpleCase.FormPurpose))
            .ToListAsync(ct);
        if (heads.Count == 0)
        {
            return [];
        }

        var movements = heads.Select(h => h.MovementId).Distinct().ToList();
        var papers = await PapersAsync(movements, ct);
        var forms = await FormsAsync(ct);
        var criteria = (await db.Criteria.AsNoTracking().Where(c => movements.Contains(c.MovementId)).OrderBy(c => c.Ordinal).ToListAsync(ct)).ToLookup(c => c.MovementId);
        var targets = (await db.Targets.AsNoTracking().Where(t => movements.Contains(t.MovementId)).OrderBy(t => t.Ordinal).ToListAsync(ct)).ToLookup(t => t.MovementId);
        var attached = (await db.NominationPapers.AsNoTracking().Where(p => p.NominationId != null && ids.Contains(p.NominationId.Value) && p.RequiredPaperId != null)
            .Select(p => new { NominationId = p.NominationId!.Value, Required = p.RequiredPaperId!.Value }).ToListAsync(ct)).ToLookup(p => p.NominationId, p => p.Required);
        var written = (await db.ReportSections.AsNoTracking().Where(s => ids.Contains(s.NominationId) && s.Body != "")
            .Select(s => new { s.NominationId, s.Code }).ToListAsync(ct)).ToLookup(s => s.NominationId, s => s.Code);
        var met = (await db.CriterionChecks.AsNoTracking().Where(c => ids.Contains(c.NominationId) && c.Met)
            .Select(c => new { c.NominationId, c.CriterionId }).ToListAsync(ct)).ToLookup(c => c.NominationId, c => c.CriterionId);
        var results = (await db.TargetResults.AsNoTracking().Where(r => ids.Contains(r.NominationId))
            .Select(r => new { r.NominationId, r.TargetId }).ToListAsync(ct)).ToLookup(r => r.NominationId, r => r.TargetId);
        return heads.ToDictionary(head => head.Id, head =>
        {
            var form = ReportFormChoosing.For(papers[head.MovementId], forms, head.Unit, head.Subject, VietnamTime.DayOf(head.CreatedAt), head.Short);
            return new DossierSheet(form, new DossierFacts
            {
                SimpleKinds = head.Route == DossierRoute.Simple ? SimpleKinds : null,
                Unit = head.Unit,
                Subject = head.Subject,
                Achievement = head.Achievement,
                ReportMode = head.ReportMode,
                Logic = head.Logic,
                Papers = [.. papers[head.MovementId].Select(p => p.Paper)],
                Attached = attached[head.Id].ToHashSet(),
                EmptySections = [.. form.Parts.Where(part => part.Required && !written[head.Id].Contains(part.Code)).Select(part => part.Title)],
                Criteria = [.. criteria[head.MovementId].Select(c => new CriterionFact(c.Id, c.Subject, c.Text, met[head.Id].Contains(c.Id)))],
                Targets = [.. targets[head.MovementId].Select(t => new TargetFact(t.Id, t.Text, results[head.Id].Contains(t.Id)))],
            });
        });
    }

    public async Task<Dictionary<Guid, BatchFacts>> OfBatchesAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var heads = await db.NominationBatches.AsNoTracking().Where(b => ids.Contains(b.Id))
            .Select(b => new { b.Id, b.MovementId, b.Unit.Kind, Dossiers = db.Set<Nomination>().Count(n => n.BatchId == b.Id && n.State != NominationState.Withdrawn), Simple = db.Set<Nomination>().Count(n => n.BatchId == b.Id && n.State != NominationState.Withdrawn && n.Route == DossierRoute.Simple) })
            .ToListAsync(ct);
        var papers = await PapersAsync([.. heads.Select(h => h.MovementId).Distinct()], ct);
        var attached = (await db.NominationPapers.AsNoTracking().Where(p => ids.Contains(p.BatchId) && p.NominationId == null && p.RequiredPaperId != null)
            .Select(p => new { p.BatchId, Required = p.RequiredPaperId!.Value }).ToListAsync(ct)).ToLookup(p => p.BatchId, p => p.Required);
        return heads.ToDictionary(head => head.Id, head => new BatchFacts
        {
            Unit = head.Kind,
            Papers = [.. papers[head.MovementId].Select(p => p.Paper)],
            Attached = attached[head.Id].ToHashSet(),
            Dossiers = head.Dossiers,
            SimpleKinds = head.Dossiers > 0 && head.Simple == head.Dossiers ? SimpleKinds : null,
        });
    }

    public async Task<bool> HasSectionAsync(Guid nominationId, string code, CancellationToken ct)
    {
        var head = await db.Nominations.AsNoTracking().Where(n => n.Id == nominationId)
            .Select(n => new { n.MovementId, n.Batch.Unit.Kind, n.SubjectKind, n.CreatedAt, Short = n.SimpleCase == null ? (ReportPurpose?)null : n.SimpleCase.FormPurpose }).FirstAsync(ct);
        var papers = await PapersAsync([head.MovementId], ct);
        var form = ReportFormChoosing.For(papers[head.MovementId], await FormsAsync(ct), head.Kind, head.SubjectKind, VietnamTime.DayOf(head.CreatedAt), head.Short);
        return form.Parts.Any(part => part.Code == code);
    }

    private async Task<ILookup<Guid, PaperOfMovement>> PapersAsync(List<Guid> movements, CancellationToken ct)
    {
        var rows = await db.RequiredPapers.AsNoTracking().Include(p => p.ReportForm).ThenInclude(f => f!.Document)
            .Where(p => movements.Contains(p.MovementId)).OrderBy(p => p.Ordinal).ToListAsync(ct);
        return rows.ToLookup(p => p.MovementId, p => new PaperOfMovement(p.ReportFormId, new OwedPaper
        {
            Id = p.Id,
            Kind = p.Kind,
            Name = p.Name,
            Level = p.Level,
            UnitKinds = p.UnitKinds,
            FormFor = p.ReportForm?.SubjectKind,
            Form = p.ReportForm is { } form ? $"Mẫu {form.FormNumber}, {form.Document.Kind} {form.Document.Number}" : p.FormText,
            Mandatory = p.Mandatory,
        }));
    }

    private async Task<List<WrittenForm>> FormsAsync(CancellationToken ct)
    {
        var sections = await db.ReportFormSections.AsNoTracking().Include(s => s.Form).ThenInclude(f => f.Document).OrderBy(s => s.Ordinal).ToListAsync(ct);
        return [.. sections.GroupBy(s => s.FormId).Select(group =>
        {
            var form = group.First().Form;
            return new WrittenForm
            {
                Id = form.Id,
                Name = $"Mẫu {form.FormNumber}, {form.Document.Kind} {form.Document.Number}",
                Meaning = form.Meaning,
                Purpose = form.Purpose,
                SubjectKind = form.SubjectKind,
                From = form.Document.EffectiveFrom,
                To = form.Document.EffectiveTo,
                Certainty = form.Certainty,
                Parts = [.. group.Select(s => new ReportFormPart(s.Code, s.Title, s.Help, s.Required))],
            };
        })];
    }

    private sealed record Head(Guid Id, Guid MovementId, UnitKind Unit, SubjectKind Subject, string Achievement, ReportMode ReportMode, DateTimeOffset CreatedAt, CriterionLogic Logic,
        DossierRoute Route, ReportPurpose? Short);
}

/// <param name="Form">What the report on screen is written by.</param>
internal sealed record DossierSheet(WrittenForm Form, DossierFacts Facts);
