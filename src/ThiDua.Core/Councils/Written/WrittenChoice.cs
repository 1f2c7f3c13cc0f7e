using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace ThiDua.Core.Councils.Written;

[PrimaryKey(nameof(BallotId), nameof(PersonId), nameof(NominationId))]
[Table("written_choice", Schema = "councils")]
internal sealed class WrittenChoice
{
    public required Guid BallotId { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid NominationId { get; init; }
    public required BallotChoice Choice { get; init; }
}
