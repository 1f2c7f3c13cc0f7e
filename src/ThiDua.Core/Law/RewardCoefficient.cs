using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Law;

[Table("reward_coefficient", Schema = "law")]
internal sealed class RewardCoefficient
{
    public required Guid Id { get; init; }
    public required string AwardCode { get; set; }
    public required SubjectKind SubjectKind { get; set; }
    public required decimal Coefficient { get; set; }
    /// <summary>the giver may fix less (Kỷ niệm chương)</summary>
    public bool IsMaximum { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public required string Citation { get; set; }
    public required Certainty Certainty { get; set; }

    [ForeignKey(nameof(AwardCode))]
    public AwardKind AwardKind { get; init; } = null!;
}
