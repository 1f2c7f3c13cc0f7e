using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Law;

/// <summary>đồng a person and sitting, at most</summary>
[Table("allowance_ceiling", Schema = "law")]
internal sealed class AllowanceCeiling
{
    public required Guid Id { get; init; }
    public required AllowanceRole CouncilRole { get; init; }
    public required decimal Amount { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    public required string Citation { get; init; }
    public required Certainty Certainty { get; init; }
}

public enum AllowanceRole
{
    Chair,
    Member,
    Support,
}
