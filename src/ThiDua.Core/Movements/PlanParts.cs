using ThiDua.Core.Movements.Rules;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Movements;

/// <summary>A row of a plan; the id ties it to its saved row, its place in the text and its doubts.</summary>
public interface IPlanPart
{
    Guid Id { get; }
}

public sealed record LegalBasisPart : IPlanPart
{
    public Guid Id { get; init; }
    public string? Text { get; init; }
}

public sealed record CriterionPart : IPlanPart
{
    public Guid Id { get; init; }
    public CriterionSubject Subject { get; init; }
    public string? Text { get; init; }
}

public sealed record AwardOfferPart : IPlanPart
{
    public Guid Id { get; init; }

    /// <summary>Code of law.award_kind; null when the plan's award is not in the catalogue yet.</summary>
    public string? AwardCode { get; init; }
    public string? Authority { get; init; }
    public int? MaxCollectives { get; init; }
    public int? MaxIndividuals { get; init; }
    public int? MaxTotal { get; init; }
    public bool Either { get; init; }

    public decimal? CollectivePercent { get; init; }
    public decimal? IndividualPercent { get; init; }
    public RateBase RateBase { get; init; }

    /// <summary>Who takes part, as reported; null = counted from the invited units.</summary>
    public int? ParticipatingCollectives { get; init; }
    public int? ParticipatingIndividuals { get; init; }
    public string? ParticipationSource { get; init; }
    public int? PerUnitCollectives { get; init; }
    public int? PerUnitIndividuals { get; init; }

    /// <summary>Empty = every proposing unit.</summary>
    public List<UnitKind> PerUnitKinds { get; init; } = [];

    /// <summary>The row of the offer that is considered when this one is not reached.</summary>
    public Guid? FallbackOfferId { get; init; }
    public string? Text { get; init; }

    public CeilingShape Ceiling() => new(MaxCollectives, MaxIndividuals, MaxTotal, Either)
    {
        Rate = OfferCeiling.RateOf(CollectivePercent, IndividualPercent, RateBase),
        PerUnit = PerUnitCollectives is null && PerUnitIndividuals is null ? null : new(PerUnitCollectives, PerUnitIndividuals, PerUnitKinds),
    };
}

public sealed record RequiredPaperPart : IPlanPart
{
    public Guid Id { get; init; }
    public PaperKind Kind { get; init; }
    public string? Name { get; init; }
    public PaperLevel Level { get; init; }

    /// <summary>Empty = every proposing unit.</summary>
    public List<UnitKind> UnitKinds { get; init; } = [];
    public Guid? ReportFormId { get; init; }
    public string? FormText { get; init; }
    public bool Mandatory { get; init; } = true;
}

public sealed record DeadlinePart : IPlanPart
{
    public Guid Id { get; init; }
    public DeadlineKind Kind { get; init; } = DeadlineKind.Other;
    public DeadlineAudience Audience { get; init; }
    public string? What { get; init; }
    public string? Who { get; init; }

    /// <summary>The plan's own words; kept beside the meaning.</summary>
    public string? Wording { get; init; }
    public DeadlineSemantic Semantic { get; init; }
    public DateOnly? Day { get; init; }

    /// <summary>"Quá thời hạn … coi như không có hồ sơ."</summary>
    public bool SilenceMeansNone { get; init; }
}

public sealed record TargetPart : IPlanPart
{
    public Guid Id { get; init; }
    public string? Text { get; init; }
    public decimal? Value { get; init; }
    public string? UnitOfMeasure { get; init; }
    public DateOnly? PeriodEnd { get; init; }
}

public sealed record AssignmentPart : IPlanPart
{
    public Guid Id { get; init; }
    public AssignmentKind Kind { get; init; }
    public string? Task { get; init; }

    /// <summary>Who the plan names, in its words; UnitId or PersonId when recognised.</summary>
    public string? Assignee { get; init; }
    public Guid? UnitId { get; init; }
    public Guid? PersonId { get; init; }
    public string? DueText { get; init; }
    public DateOnly? DueOn { get; init; }
}

public sealed record RecipientPart : IPlanPart
{
    public Guid Id { get; init; }
    public string? Name { get; init; }
    public string? Purpose { get; init; }
    public Guid? UnitId { get; init; }
}
