using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Nominations.Papers;

/// <summary>What a dossier is made of by the rows of law, national and the agency's own.</summary>
public sealed class DossierRuleQuery(ThiDuaDb db, TimeProvider clock) : IQuery
{
    /// <summary>Every row with its parts; some dozens.</summary>
    public async Task<IReadOnlyList<DossierRuleRow>> RowsAsync(CancellationToken ct)
    {
        var papers = await db.DossierPapers.AsNoTracking().OrderBy(p => p.Ordinal).ThenBy(p => p.Code).ToListAsync(ct);
        var rules = await db.DossierRules.AsNoTracking().ToListAsync(ct);
        return [.. rules.Select(r => new DossierRuleRow
        {
            Id = r.Id, Scope = r.Scope, AgencyId = r.AgencyId, AwardCode = r.AwardCode, AwardClass = r.AwardClass, Level = r.Level, Route = r.Route, Proposer = r.Proposer,
            Delegated = r.Delegated, Sets = r.Sets, Formats = r.Formats, From = r.ValidFrom, To = r.ValidTo, Citation = r.Citation, Certainty = r.Certainty,
            Parts = [.. papers.Where(p => r.Parts.Contains(p.Code) || r.OptionalParts.Contains(p.Code))
                .Select(p => new DossierPartRow(p.Kind, p.Name, p.Level, p.UnitKinds, p.FormPurpose, r.Parts.Contains(p.Code)))],
        })];
    }

    /// <summary>The row for each award asked, as of today; awards without a row are missing.</summary>
    public async Task<IReadOnlyDictionary<string, DossierRuleRow>> ForAwardsAsync(
        IReadOnlyCollection<string> awardCodes, DossierRoute route, Guid agencyId, CancellationToken ct, Proposer proposer = Proposer.Unit)
    {
        var awards = await db.AwardKinds.AsNoTracking().Where(a => awardCodes.Contains(a.Code)).Select(a => new { a.Code, a.Class, a.AuthorityLevel }).ToListAsync(ct);
        var rows = await RowsAsync(ct);
        var found = awards.Select(a => (a.Code, Rule: DossierRuleChoosing.For(new DossierCase(a.Code, a.Class, a.AuthorityLevel, route, proposer, agencyId, clock.Today()), rows)));
        return found.Where(f => f.Rule is not null).ToDictionary(f => f.Code, f => f.Rule!);
    }

    /// <summary>Papers for a plan that names none: those of its awards' rows, each once, with the forms of today's decree.</summary>
    public async Task<LegalPapers> PapersForPlanAsync(Guid movementId, IReadOnlyCollection<string> awardCodes, CancellationToken ct)
    {
        var agency = await db.Movements.AsNoTracking().Where(m => m.Id == movementId).Select(m => m.AgencyId).FirstAsync(ct);
        var rules = await ForAwardsAsync(awardCodes, DossierRoute.Normal, agency, ct);
        var today = clock.Today();
        var forms = await db.ReportForms.AsNoTracking()
            .Where(f => f.Document.EffectiveFrom <= today && (f.Document.EffectiveTo == null || f.Document.EffectiveTo >= today))
            .Select(f => new { f.Id, f.Purpose, f.SubjectKind, f.FormNumber, Document = f.Document.Kind + " " + f.Document.Number }).ToListAsync(ct);
        var parts = rules.Values.SelectMany(r => r.Parts).DistinctBy(p => (p.Kind, p.Kind == PaperKind.Other ? p.Name : "")).ToList();
        return new LegalPapers(
            [.. parts.Select(p =>
            {
                // A purpose with a form for each kind of subject is named in words; the report on screen picks by subject.
                var serving = forms.Where(f => f.Purpose == p.FormPurpose).ToList();
                var one = serving.Count == 1 ? serving[0] : null;
                return new RequiredPaperPart
                {
                    Id = Guid.CreateVersion7(), Kind = p.Kind, Name = p.Name, Level = p.Level, UnitKinds = [.. p.UnitKinds], Mandatory = p.Mandatory,
                    ReportFormId = p.Kind == PaperKind.AchievementReport ? one?.Id : null,
                    FormText = serving.Count == 0 ? null : string.Join("; ", serving.Select(f => $"Mẫu {f.FormNumber} {f.Document}").Order()),
                };
            })],
            [.. rules.Values.Select(r => r.Citation).Distinct()]);
    }

    /// <summary>The five cases of the simple route in force today.</summary>
    public async Task<IReadOnlyList<SimpleCase>> CasesAsync(CancellationToken ct)
    {
        var today = clock.Today();
        return await db.SimpleRouteCases.AsNoTracking().Where(c => c.ValidFrom <= today && (c.ValidTo == null || c.ValidTo >= today)).OrderBy(c => c.Ordinal)
            .Select(c => new SimpleCase(c.Code, c.Name, c.Citation)).ToListAsync(ct);
    }

    /// <summary>What a tờ trình must say, by the form of today's decree; null when it has none.</summary>
    public async Task<SubmissionContents?> SubmissionAsync(CancellationToken ct)
    {
        var today = clock.Today();
        var form = await db.ReportForms.AsNoTracking()
            .Where(f => f.Purpose == ReportPurpose.Submission && f.Document.EffectiveFrom <= today && (f.Document.EffectiveTo == null || f.Document.EffectiveTo >= today))
            .OrderByDescending(f => f.Document.EffectiveFrom)
            .Select(f => new { f.Id, Name = "Mẫu " + f.FormNumber + ", " + f.Document.Kind + " " + f.Document.Number })
            .FirstOrDefaultAsync(ct);
        return form is null ? null : new SubmissionContents(form.Name, await db.ReportFormSections.AsNoTracking().Where(s => s.FormId == form.Id).OrderBy(s => s.Ordinal)
            .Select(s => new ReportFormPart(s.Code, s.Title, s.Help, s.Required)).ToListAsync(ct));
    }
}

/// <param name="Citations">Where the papers come from, one for each row used.</param>
public sealed record LegalPapers(IReadOnlyList<RequiredPaperPart> Papers, IReadOnlyList<string> Citations);

public sealed record SimpleCase(string Code, string Name, string Citation);

/// <param name="Form">"Mẫu 01, Nghị định 152/2025/NĐ-CP".</param>
public sealed record SubmissionContents(string Form, IReadOnlyList<ReportFormPart> Parts);
