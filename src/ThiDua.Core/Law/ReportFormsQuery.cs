using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Law;

/// <summary>Forms of achievement reports: what a plan or guidance may name, and what a report is written by.</summary>
public sealed class ReportFormsQuery(ThiDuaDb db) : IQuery
{
    /// <summary>Every form, newest decree first, movements before merit.</summary>
    public async Task<IReadOnlyList<ReportFormChoice>> AllAsync(CancellationToken ct) =>
        await db.ReportForms.AsNoTracking()
            .OrderByDescending(f => f.Document.EffectiveFrom).ThenByDescending(f => f.Purpose == ReportPurpose.Movement).ThenBy(f => f.FormNumber)
            .Select(f => new ReportFormChoice
            {
                Id = f.Id,
                FormNumber = f.FormNumber,
                Meaning = f.Meaning,
                DocumentCode = f.DocumentCode,
                DocumentKind = f.Document.Kind,
                DocumentNumber = f.Document.Number,
                EffectiveFrom = f.ValidFrom,
                EffectiveTo = f.ValidTo == null || f.Document.EffectiveTo < f.ValidTo ? f.Document.EffectiveTo : f.ValidTo,
                SubjectKind = f.SubjectKind,
                Purpose = f.Purpose,
                Certainty = f.Certainty,
            })
            .ToListAsync(ct);

    /// <summary>Sections of a form in order, for the report on screen.</summary>
    public async Task<IReadOnlyList<ReportFormPart>> PartsOfAsync(Guid formId, CancellationToken ct) =>
        await db.ReportFormSections.AsNoTracking()
            .Where(s => s.FormId == formId)
            .OrderBy(s => s.Ordinal)
            .Select(s => new ReportFormPart(s.Code, s.Title, s.Help, s.Required))
            .ToListAsync(ct);
}

public sealed record ReportFormChoice
{
    public required Guid Id { get; init; }
    public required string FormNumber { get; init; }
    public required string Meaning { get; init; }
    public required string DocumentCode { get; init; }
    public required string DocumentKind { get; init; }
    public required string DocumentNumber { get; init; }
    public required DateOnly EffectiveFrom { get; init; }
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>Whose report it is; null when the form serves collectives and individuals alike.</summary>
    public SubjectKind? SubjectKind { get; init; }
    public required ReportPurpose Purpose { get; init; }
    public required Certainty Certainty { get; init; }

    /// <summary>"Mẫu 08, Nghị định 152/2025/NĐ-CP".</summary>
    public string Name => $"Mẫu {FormNumber}, {DocumentKind} {DocumentNumber}";

    public bool InForceOn(DateOnly day) => EffectiveFrom <= day && (EffectiveTo is null || EffectiveTo >= day);
}

/// <param name="Code">Stable within the forms of one purpose: what was written under it follows a change of form.</param>
public sealed record ReportFormPart(string Code, string Title, string Help, bool Required);
