using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Law;

[Table("guard_rule", Schema = "law")]
internal sealed class GuardRuleRow
{
    public required Guid Id { get; init; }
    public required Guard Guard { get; set; }
    public required string Sentence { get; set; }
    public required GuardSeverity Severity { get; set; }
    public decimal? LimitValue { get; set; }
    public GuardLimitUnit? LimitUnit { get; set; }
    /// <summary>awards that the rule speaks of; empty = every award</summary>
    public List<string> AwardCodes { get; set; } = [];
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    /// <summary>a transition clause leaves dossiers received before valid_from under the former text</summary>
    public bool FromReception { get; set; }
    public required string Citation { get; set; }
    public required Certainty Certainty { get; set; }

    [ForeignKey(nameof(Guard))]
    public GuardRow GuardRow { get; init; } = null!;
}
