using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Councils;

/// <summary>the rule is copied in when the ballot is prepared: a later change of law does not move a past result</summary>
[Table("ballot", Schema = "councils")]
internal sealed class Ballot
{
    public required Guid Id { get; init; }
    public required Guid SessionId { get; init; }
    public required Guid AwardOfferId { get; set; }
    public required BallotState State { get; set; }
    public required VoteMethod Method { get; set; }
    public required Guid VoteRuleId { get; set; }
    public required int ThresholdNumerator { get; set; }
    public required int ThresholdDenominator { get; set; }
    public bool ThresholdStrict { get; set; }
    public required DenominatorBase DenominatorBase { get; set; }
    public int Round { get; set; } = 1;
    public int? TotalMembers { get; set; }
    public int? PresentMembers { get; set; }
    public DateTimeOffset? OpenedAt { get; set; }
    public DateTimeOffset? ClosedAt { get; set; }
    /// <summary>why the result may show what single members chose, as the chair read it before opening</summary>
    public string? RevealsNote { get; set; }
    public string? RevealsAcceptedBy { get; set; }
    public uint Version { get; set; }

    public CouncilSession Session { get; init; } = null!;
    public AwardOffer AwardOffer { get; init; } = null!;
    public VoteRule VoteRule { get; init; } = null!;
}
