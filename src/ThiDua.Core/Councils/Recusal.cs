using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Nominations;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Councils;

[PrimaryKey(nameof(SessionId), nameof(NominationId), nameof(PersonId))]
[Table("recusal", Schema = "councils")]
internal sealed class Recusal
{
    public required Guid SessionId { get; init; }
    public required Guid NominationId { get; init; }
    public required Guid PersonId { get; init; }
    public required string Reason { get; set; }
    /// <summary>found by the rule from who is nominated; only the others can be taken back, before voting opens</summary>
    public required bool Automatic { get; set; }

    public CouncilSession Session { get; init; } = null!;
    public Nomination Nomination { get; init; } = null!;
    public Person Person { get; init; } = null!;
}
