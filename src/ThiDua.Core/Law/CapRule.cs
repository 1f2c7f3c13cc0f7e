using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Law;

/// <summary>at most percent of those who hold another award in the same agency and year, rounded down</summary>
[Table("cap_rule", Schema = "law")]
internal sealed class CapRule
{
    public required Guid Id { get; init; }
    public required string AwardCode { get; set; }
    public required string OfAwardCode { get; set; }
    public required decimal Percent { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public required string Citation { get; set; }
    public required Certainty Certainty { get; set; }

    [ForeignKey(nameof(AwardCode))]
    public AwardKind AwardKind { get; init; } = null!;
    [ForeignKey(nameof(OfAwardCode))]
    public AwardKind OfAwardKind { get; init; } = null!;
}
