using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Law;

/// <summary>the fund of the level that signs pays; what the State President or the Prime Minister awards, the proposer pays</summary>
[Table("reward_payer", Schema = "law")]
internal sealed class RewardPayer
{
    public required Guid Id { get; init; }
    public required AuthorityLevel AuthorityLevel { get; init; }
    public required Payer Payer { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    public required string Citation { get; init; }
    public required Certainty Certainty { get; init; }
}

public enum Payer
{
    SigningLevel,
    Proposer,
}
