using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Councils;

[PrimaryKey(nameof(BallotId), nameof(NominationId))]
[Table("ballot_candidate", Schema = "councils")]
internal sealed class BallotCandidate
{
    public required Guid BallotId { get; init; }
    public required Guid NominationId { get; init; }
    public required int Ordinal { get; set; }
    public int? YesVotes { get; set; }
    public int? NoVotes { get; set; }
    public int? Abstentions { get; set; }
    public int? Denominator { get; set; }
    public int? VotesNeeded { get; set; }
    public bool? Passed { get; set; }
    public int? Rank { get; set; }

    /// <summary>voted on again in a later round: that round's row is the result</summary>
    public bool Superseded { get; set; }

    public Ballot Ballot { get; init; } = null!;
    public Nomination Nomination { get; init; } = null!;
}
