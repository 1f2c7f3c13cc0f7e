using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Decisions.Selection;

/// <summary>the latest one on the same dossiers counts; earlier ones stay as history</summary>
[Table("tie_decision", Schema = "decisions")]
internal sealed class TieDecision
{
    public required Guid Id { get; init; }
    public required Guid AwardOfferId { get; init; }
    public required int Votes { get; init; }
    public required string Reason { get; init; }
    public required string DecidedBy { get; init; }
    public required DateTimeOffset DecidedAt { get; init; }

    public AwardOffer AwardOffer { get; init; } = null!;
}
