using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils.Counting;

[PrimaryKey(nameof(BallotId), nameof(PersonId))]
[Table("teller", Schema = "councils")]
internal sealed class Teller
{
    public required Guid BallotId { get; init; }
    public required Guid PersonId { get; init; }
    public required bool IsHead { get; set; }

    public Ballot Ballot { get; init; } = null!;
    public Person Person { get; init; } = null!;
}
