using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Law;

/// <summary>several awards of one class to one subject in one period: the highest is paid, or each</summary>
[Table("reward_overlap", Schema = "law")]
internal sealed class RewardOverlap
{
    public required Guid Id { get; init; }
    public required AwardClass AwardClass { get; init; }
    public required SamePeriod SamePeriod { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    public required string Citation { get; init; }
    public required Certainty Certainty { get; init; }
}

public enum SamePeriod
{
    Highest,
    Each,
}
