using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Rules;

/// <summary>A paper that the movement asks for, as the checklist needs it.</summary>
public sealed record OwedPaper
{
    public required Guid Id { get; init; }
    public required PaperKind Kind { get; init; }
    public required string Name { get; init; }
    public required PaperLevel Level { get; init; }

    /// <summary>Kinds of proposing unit that owe it; empty = every unit.</summary>
    public IReadOnlyList<UnitKind> UnitKinds { get; init; } = [];

    /// <summary>Whose report the named form is; null when it serves both, or no form is named.</summary>
    public SubjectKind? FormFor { get; init; }

    /// <summary>"Mẫu 08, Nghị định 152/2025/NĐ-CP"; null when none is named.</summary>
    public string? Form { get; init; }
    public bool Mandatory { get; init; } = true;

    public bool IsOwedBy(UnitKind unit) => UnitKinds.Count == 0 || UnitKinds.Contains(unit);
}

/// <param name="Met">Ticked as met.</param>
public sealed record CriterionFact(Guid Id, CriterionSubject Subject, string Text, bool Met);

public sealed record TargetFact(Guid Id, string Text, bool Recorded);

/// <summary>What a unit's batch holds, apart from its dossiers.</summary>
public sealed record BatchFacts
{
    public required UnitKind Unit { get; init; }
    public IReadOnlyList<OwedPaper> Papers { get; init; } = [];
    public IReadOnlySet<Guid> Attached { get; init; } = new HashSet<Guid>();

    /// <summary>Dossiers that are not withdrawn.</summary>
    public required int Dossiers { get; init; }

    /// <summary>What the simple route asks, when every dossier takes it; null when one takes the full one.</summary>
    public IReadOnlySet<PaperKind>? SimpleKinds { get; init; }
}

/// <summary>What one dossier holds.</summary>
public sealed record DossierFacts
{
    public required UnitKind Unit { get; init; }
    public required SubjectKind Subject { get; init; }
    public string Achievement { get; init; } = "";
    public IReadOnlyList<OwedPaper> Papers { get; init; } = [];
    public IReadOnlySet<Guid> Attached { get; init; } = new HashSet<Guid>();
    public ReportMode ReportMode { get; init; }

    /// <summary>Titles of the form's required sections that are still empty.</summary>
    public IReadOnlyList<string> EmptySections { get; init; } = [];
    public IReadOnlyList<CriterionFact> Criteria { get; init; } = [];

    /// <summary>How the criteria of the subject's own kind join; common criteria are always owed.</summary>
    public CriterionLogic Logic { get; init; }
    public IReadOnlyList<TargetFact> Targets { get; init; } = [];

    /// <summary>Kinds of paper that the simple route asks (Luật 06/2022/QH15, Điều 85); null on the full route.</summary>
    public IReadOnlySet<PaperKind>? SimpleKinds { get; init; }
}
