using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

[Unrecorded("a history of the box would tell who put in what")]
[Table("ballot_paper", Schema = "councils")]
internal sealed class BallotPaper
{
    public required Guid Id { get; init; }
    public required Guid BallotId { get; init; }
    public required Guid NominationId { get; init; }
    public required BallotChoice Choice { get; init; }

    public Ballot Ballot { get; init; } = null!;
}
