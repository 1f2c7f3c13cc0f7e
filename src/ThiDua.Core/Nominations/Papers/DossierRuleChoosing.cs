using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Papers;

/// <summary>What is asked of the rows: for which award, by which route, by whom, on which day.</summary>
public sealed record DossierCase(
    string AwardCode, AwardClass AwardClass, AuthorityLevel Level, DossierRoute Route, Proposer Proposer, Guid AgencyId, DateOnly Day);

/// <summary>A row of law.dossier_rule with its parts.</summary>
public sealed record DossierRuleRow
{
    public required Guid Id { get; init; }
    public required RuleScope Scope { get; init; }
    public Guid? AgencyId { get; init; }
    public string? AwardCode { get; init; }
    public AwardClass? AwardClass { get; init; }
    public AuthorityLevel? Level { get; init; }
    public required DossierRoute Route { get; init; }
    public Proposer Proposer { get; init; }
    public bool Delegated { get; init; }

    /// <summary>Signed sets to send; null = the text does not say.</summary>
    public int? Sets { get; init; }
    public IReadOnlyList<string> Formats { get; init; } = [];
    public required DateOnly From { get; init; }
    public DateOnly? To { get; init; }
    public required string Citation { get; init; }
    public required Certainty Certainty { get; init; }
    public IReadOnlyList<DossierPartRow> Parts { get; init; } = [];

    /// <summary>"01 bộ bản chính, tệp pdf"; null when the text says neither.</summary>
    public string? Copies => (Sets, Formats.Count) switch
    {
        (null, 0) => null,
        ({ } sets, 0) => $"{sets:00} bộ bản chính",
        (null, _) => $"tệp {string.Join(", ", Formats)}",
        ({ } sets, _) => $"{sets:00} bộ bản chính, tệp {string.Join(", ", Formats)}",
    };
}

public sealed record DossierPartRow(
    PaperKind Kind, string Name, PaperLevel Level, IReadOnlyList<UnitKind> UnitKinds, ReportPurpose? FormPurpose, bool Mandatory);

/// <summary>Which row says what a dossier is made of.</summary>
public static class DossierRuleChoosing
{
    /// <summary>
    /// The most exact national row in force; the agency's own instead, where the law delegates or is silent, never elsewhere
    /// (Luật 06/2022/QH15, Điều 84 khoản 6; Nghị định 152/2025/NĐ-CP, Điều 6 khoản 2). Null when no row of the day speaks.
    /// </summary>
    public static DossierRuleRow? For(DossierCase asked, IEnumerable<DossierRuleRow> rows)
    {
        var speaking = rows.Where(row => Speaks(row, asked)).ToList();
        var national = Best(speaking.Where(row => row.Scope == RuleScope.National), asked);
        var own = Best(speaking.Where(row => row.Scope == RuleScope.Agency), asked);
        return national is null or { Delegated: true } ? own ?? national : national;
    }

    private static bool Speaks(DossierRuleRow row, DossierCase asked) =>
        row.Route == asked.Route
        && row.From <= asked.Day && (row.To is null || row.To >= asked.Day)
        && (row.AgencyId is null || row.AgencyId == asked.AgencyId)
        && (row.AwardCode is null || row.AwardCode == asked.AwardCode)
        && (row.AwardClass is null || row.AwardClass == asked.AwardClass)
        && (row.Level is null || row.Level == asked.Level)
        // What is asked of a unit is asked of an outsider too, unless a row of the outsiders' own says otherwise.
        && (row.Proposer == asked.Proposer || row.Proposer == Proposer.Unit);

    private static DossierRuleRow? Best(IEnumerable<DossierRuleRow> rows, DossierCase asked) =>
        rows.OrderByDescending(row => row.Proposer == asked.Proposer)
            .ThenByDescending(row => row.AwardCode is not null)
            .ThenByDescending(row => row.Level is not null)
            .ThenByDescending(row => row.AwardClass is not null)
            .ThenByDescending(row => row.From)
            .FirstOrDefault();
}
