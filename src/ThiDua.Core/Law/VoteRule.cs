using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Law;

[Table("vote_rule", Schema = "law")]
internal sealed class VoteRule
{
    public required Guid Id { get; init; }
    public required string AwardCode { get; set; }
    public bool BallotRequired { get; set; }
    public required VoteMethod DefaultMethod { get; set; }
    public required int ThresholdNumerator { get; set; }
    public required int ThresholdDenominator { get; set; }
    /// <summary>true: more than the fraction ("quá nửa"); false: at least the fraction</summary>
    public bool ThresholdStrict { get; set; }
    public required DenominatorBase DenominatorBase { get; set; }
    public required int QuorumNumerator { get; set; }
    public required int QuorumDenominator { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public required string Citation { get; set; }
    public required Certainty Certainty { get; set; }

    [ForeignKey(nameof(AwardCode))]
    public AwardKind AwardKind { get; init; } = null!;
}
