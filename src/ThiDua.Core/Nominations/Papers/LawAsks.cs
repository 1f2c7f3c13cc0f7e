using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Papers;

/// <summary>What the row of law asks of a dossier and the movement's own list leaves out.</summary>
public static class LawAsks
{
    public static IReadOnlyList<DossierPartRow> Unasked(DossierRuleRow rule, IReadOnlyList<PaperRule> papers, UnitKind unit) =>
        [.. rule.Parts.Where(part => part.Mandatory && (part.UnitKinds.Count == 0 || part.UnitKinds.Contains(unit))
            // The plan may ask tờ trình of some units only; that is its choice within the agency (hồ sơ nội bộ).
            && !papers.Any(paper => paper.Kind == part.Kind))];
}
