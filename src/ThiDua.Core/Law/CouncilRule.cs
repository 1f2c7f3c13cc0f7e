using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Law;

/// <summary>A rule that holds for a council's votes on all awards, as of a day.</summary>
[Table("council_rule", Schema = "law")]
internal sealed class CouncilRule
{
    public required Guid Id { get; init; }
    public required CouncilRuleTopic Topic { get; set; }
    public required bool Allowed { get; set; }
    public int? Least { get; set; }
    public int? Most { get; set; }
    public int? Numerator { get; set; }
    public int? Denominator { get; set; }
    public DenominatorBase? DenominatorBase { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public required string Citation { get; set; }
    public required Certainty Certainty { get; set; }
}
