using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements.Rules;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Movements;

/// <summary>
/// What a movement asks and offers, for the modules that come after it: award offers with ceilings and fallback, criteria with
/// their logic, papers owed, targets, and the dossier deadline in force. A null answer means there is no such movement.
/// </summary>
public sealed class MovementRulesQuery(ThiDuaDb db) : IQuery
{
    public async Task<MovementRules?> OfAsync(Guid movementId, CancellationToken ct)
    {
        var head = await db.Movements.AsNoTracking()
            .Where(m => m.Id == movementId)
            .Select(m => new { m.Id, m.Title, m.Name, m.State, m.PlanNumber, m.PlanSymbol, m.PlanDate, m.CollectiveLogic, m.IndividualLogic, m.PeriodText })
            .FirstOrDefaultAsync(ct);
        return head is null ? null : new MovementRules
        {
            Id = head.Id,
            Title = head.Title,
            Name = head.Name ?? head.Title,
            State = head.State,
            PlanNumber = head.PlanNumber,
            PlanSymbol = head.PlanSymbol,
            PlanDate = head.PlanDate,
            PeriodText = head.PeriodText,
            CollectiveLogic = head.CollectiveLogic,
            IndividualLogic = head.IndividualLogic,
            Offers = await OffersAsync(movementId, ct),
            Criteria = await CriteriaAsync(movementId, ct),
            Papers = await PapersAsync(movementId, ct),
            Targets = await TargetsAsync(movementId, ct),
            DossierDeadline = await DossierDeadlineAsync(movementId, ct),
        };
    }

    /// <summary>The deadline for dossiers in force; null when neither plan nor guidance has set one.</summary>
    public async Task<DeadlineRule?> DossierDeadlineAsync(Guid movementId, CancellationToken ct)
    {
        var row = await db.Deadlines.AsNoTracking()
            .Where(d => d.MovementId == movementId && d.Kind == DeadlineKind.Dossiers && d.Audience == DeadlineAudience.Units && d.EndsAt != null)
            .OrderByDescending(d => d.EndsAt)
            .Select(d => new { d.Id, d.Semantic, d.Day, d.EndsAt, d.SilenceMeansNone, d.SettledAt })
            .FirstOrDefaultAsync(ct);
        return row is null ? null : new DeadlineRule(row.Id, row.EndsAt!.Value, DeadlineMeaning.Written(row.Semantic, row.Day), row.SilenceMeansNone, row.SettledAt);
    }

    private async Task<IReadOnlyList<OfferRule>> OffersAsync(Guid movementId, CancellationToken ct) =>
        await db.AwardOffers.AsNoTracking()
            .Where(o => o.MovementId == movementId)
            .OrderBy(o => o.Ordinal)
            .Select(o => new OfferRule(
                o.Id, o.AwardCode, o.AwardKind.Name, o.Authority, o.AwardKind.AuthorityLevel, o.AwardKind.ProtocolOrder,
                o.Shape(), o.FallbackOfferId))
            .ToListAsync(ct);

    private async Task<IReadOnlyList<CriterionRule>> CriteriaAsync(Guid movementId, CancellationToken ct) =>
        await db.Criteria.AsNoTracking()
            .Where(c => c.MovementId == movementId)
            .OrderBy(c => c.Subject == CriterionSubject.Common ? 0 : c.Subject == CriterionSubject.Collective ? 1 : 2).ThenBy(c => c.Ordinal)
            .Select(c => new CriterionRule(c.Id, c.Subject, c.Text))
            .ToListAsync(ct);

    private async Task<IReadOnlyList<PaperRule>> PapersAsync(Guid movementId, CancellationToken ct) =>
        await db.RequiredPapers.AsNoTracking()
            .Where(p => p.MovementId == movementId)
            .OrderBy(p => p.Level == PaperLevel.Batch ? 0 : 1).ThenBy(p => p.Ordinal)
            .Select(p => new PaperRule(
                p.Id, p.Kind, p.Name, p.Level, p.UnitKinds, p.Mandatory, p.ReportFormId,
                p.ReportForm == null ? p.FormText : "Mẫu " + p.ReportForm.FormNumber + " " + p.ReportForm.Document.Kind + " " + p.ReportForm.Document.Number))
            .ToListAsync(ct);

    private async Task<IReadOnlyList<TargetRule>> TargetsAsync(Guid movementId, CancellationToken ct) =>
        await db.Targets.AsNoTracking()
            .Where(t => t.MovementId == movementId)
            .OrderBy(t => t.Ordinal)
            .Select(t => new TargetRule(t.Id, t.Text, t.Value, t.UnitOfMeasure, t.PeriodEnd))
            .ToListAsync(ct);
}

public sealed record MovementRules
{
    public required Guid Id { get; init; }
    public required string Title { get; init; }

    /// <summary>The movement's own name where the plan gives one, else the plan's title.</summary>
    public required string Name { get; init; }
    public required MovementState State { get; init; }
    public string? PlanNumber { get; init; }
    public string? PlanSymbol { get; init; }
    public DateOnly? PlanDate { get; init; }
    public string? PeriodText { get; init; }
    public required CriterionLogic CollectiveLogic { get; init; }
    public required CriterionLogic IndividualLogic { get; init; }
    public required IReadOnlyList<OfferRule> Offers { get; init; }
    public required IReadOnlyList<CriterionRule> Criteria { get; init; }
    public required IReadOnlyList<PaperRule> Papers { get; init; }
    public required IReadOnlyList<TargetRule> Targets { get; init; }
    public DeadlineRule? DossierDeadline { get; init; }

    /// <summary>What a proposing unit of this kind owes.</summary>
    public IEnumerable<PaperRule> PapersOwedBy(UnitKind kind) => Papers.Where(p => p.IsOwedBy(kind));

    /// <summary>Common criteria and those of the subject's kind, in that order.</summary>
    public IEnumerable<CriterionRule> CriteriaFor(SubjectKind subject) =>
        Criteria.Where(c => c.Subject == CriterionSubject.Common || c.Subject == (subject == SubjectKind.Individual ? CriterionSubject.Individual : CriterionSubject.Collective));

    /// <summary>Whether the criteria of the subject's own kind are all needed or one of them; common criteria are always all needed.</summary>
    public CriterionLogic LogicFor(SubjectKind subject) => subject == SubjectKind.Individual ? IndividualLogic : CollectiveLogic;
}

/// <param name="FallbackOfferId">The offer considered when this one is not reached ("không đạt Bằng khen thì xét Giấy khen").</param>
public sealed record OfferRule(
    Guid Id, string AwardCode, string AwardName, string Authority, AuthorityLevel Level, int ProtocolOrder, CeilingShape Ceiling, Guid? FallbackOfferId)
{
    public string Label => $"{AwardName} của {Authority}";
}

public sealed record CriterionRule(Guid Id, CriterionSubject Subject, string Text);

/// <param name="Form">"Mẫu 07 Nghị định 91/2017/NĐ-CP", or the plan's words for it; null when no form is named.</param>
public sealed record PaperRule(
    Guid Id, PaperKind Kind, string Name, PaperLevel Level, IReadOnlyList<UnitKind> UnitKinds, bool Mandatory, Guid? ReportFormId, string? Form)
{
    public bool IsOwedBy(UnitKind kind) => UnitKinds.Count == 0 || UnitKinds.Contains(kind);
}

/// <param name="PeriodEnd">The day the measured period ends: a dossier due earlier can only give an estimate.</param>
public sealed record TargetRule(Guid Id, string Text, decimal? Value, string? UnitOfMeasure, DateOnly? PeriodEnd);

/// <param name="EndsAt">The first instant that is too late.</param>
/// <param name="Wording">E.g. "trước ngày 18/6/2027".</param>
public sealed record DeadlineRule(Guid Id, DateTimeOffset EndsAt, string Wording, bool SilenceMeansNone, DateTimeOffset? SettledAt);
