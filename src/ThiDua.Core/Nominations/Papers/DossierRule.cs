using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Papers;

[Table("dossier_rule", Schema = "law")]
internal sealed class DossierRule
{
    public required Guid Id { get; init; }
    public required RuleScope Scope { get; set; }
    public Guid? AgencyId { get; set; }
    public string? AwardCode { get; set; }
    public AwardClass? AwardClass { get; set; }
    public AuthorityLevel? Level { get; set; }
    public required DossierRoute Route { get; set; }
    public required Proposer Proposer { get; set; }

    /// <summary>the law leaves it to the ministry or the province: a row of the agency's own replaces this one</summary>
    public bool Delegated { get; set; }

    /// <summary>codes of law.dossier_paper that must be there</summary>
    public required List<string> Parts { get; set; }

    /// <summary>codes of papers that go along where there are any</summary>
    public List<string> OptionalParts { get; set; } = [];

    /// <summary>signed sets to send; null = the text does not say</summary>
    public int? Sets { get; set; }
    public List<string> Formats { get; set; } = [];
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public required string Citation { get; set; }
    public required Certainty Certainty { get; set; }
}
