using ThiDua.Core.Decisions.Certificates;
using ThiDua.Core.Law;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Core.Decisions;

/// <summary>Everything that the papers of one decision say.</summary>
internal sealed record DecisionFacts
{
    public required Guid Id { get; init; }
    public required DecisionKind Kind { get; init; }
    public string? Number { get; init; }
    public required string Symbol { get; init; }

    /// <summary>Null on a draft.</summary>
    public DateOnly? IssuedOn { get; init; }

    public required string Abstract { get; init; }
    public required string ExtraBases { get; init; }
    public string? SignerPrefix { get; init; }
    public required string SignerPosition { get; init; }
    public required string SignerName { get; init; }
    public required AgencyFacts Agency { get; init; }
    public required MovementFacts Movement { get; init; }
    public SessionFacts? Session { get; init; }

    /// <summary>"Giấy khen".</summary>
    public required string AwardForm { get; init; }

    /// <summary>Who gives the award, e.g. "Giám đốc Sở Khoa học và Công nghệ".</summary>
    public required string Authority { get; init; }

    /// <summary>"title" awards are given with other words than forms.</summary>
    public AwardClass? AwardClass { get; init; }

    /// <summary>By what its certificates are printed; null on papers without any, and on those issued before layouts were kept.</summary>
    public FrozenLayouts? Layouts { get; init; }

    public required FrozenRules Rules { get; init; }

    /// <summary>Names that stand on the paper, in its order: neither struck nor refused.</summary>
    public required IReadOnlyList<FactItem> Items { get; init; }

    public string AwardName => $"{AwardForm} của {Authority}";

    public decimal Total => Items.Sum(i => AmountOf(i) ?? 0);

    /// <summary>Fixed when issued; before that, what the rules of today would give.</summary>
    public decimal? AmountOf(FactItem item) => item.Pays ?? item.LegalAmount ?? Rules.Rates?.AmountFor(item.Kind);
}

internal sealed record AgencyFacts(string Name, string ShortName, string PlaceName, string Symbol, string ParentName, string DirectorTitle, string? StandingUnit, string? StandingUnitShort);

internal sealed record MovementFacts(string Title, string? Name, string? PlanNumber, string? PlanSymbol, DateOnly? PlanDate);

internal sealed record SessionFacts(string CouncilName, DateOnly HeldOn, string? MinutesNumber, string? MinutesSymbol);

/// <param name="Check">Codes by which the certificate is found on the public page.</param>
/// <param name="Pays">Đồng, when another award of the same period leaves less than the law's amount to pay.</param>
internal sealed record FactItem(
    Guid Id, int Ordinal, SubjectKind Kind, string Name, string Title, string Achievement, int? RegisterNumber, int? RegisterYear, decimal? LegalAmount,
    decimal? Pays = null, CertificateCheck? Check = null);
