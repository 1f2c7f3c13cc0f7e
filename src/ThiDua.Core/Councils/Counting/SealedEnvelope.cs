using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils.Counting;

/// <summary>an absent member's sheet in an envelope: it goes into the box unopened; what is in it is never written down here</summary>
[PrimaryKey(nameof(BallotId), nameof(PersonId))]
[Table("sealed_envelope", Schema = "councils")]
internal sealed class SealedEnvelope
{
    public required Guid BallotId { get; init; }
    public required Guid PersonId { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public required string ReceivedBy { get; init; }
    public string Note { get; init; } = "";

    public Person Person { get; init; } = null!;
}
