using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Organizations;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Movements;

[PrimaryKey(nameof(MovementId), nameof(UnitId))]
[Unrecorded("opening a page is not a decision; the launch itself is recorded")]
[Table("invited_unit", Schema = "movements")]
internal sealed class InvitedUnit
{
    public required Guid MovementId { get; init; }
    public required Guid UnitId { get; init; }
    public required DateTimeOffset InvitedAt { get; set; }
    public DateTimeOffset? SeenAt { get; set; }
    public string? SeenBy { get; set; }

    public Movement Movement { get; init; } = null!;
    public Unit Unit { get; init; } = null!;
}
