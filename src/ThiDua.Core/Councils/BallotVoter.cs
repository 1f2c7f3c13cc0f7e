using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Organizations;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

[PrimaryKey(nameof(BallotId), nameof(PersonId))]
[Unrecorded("who has voted is a process of its own, without row images")]
[Table("ballot_voter", Schema = "councils")]
internal sealed class BallotVoter
{
    public required Guid BallotId { get; init; }
    public required Guid PersonId { get; init; }
    public bool HasVoted { get; set; }

    public Ballot Ballot { get; init; } = null!;
    public Person Person { get; init; } = null!;
}
