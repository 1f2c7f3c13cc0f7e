using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Late;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations;

[Table("batch", Schema = "nominations")]
internal sealed class NominationBatch
{
    public required Guid Id { get; init; }
    public required Guid MovementId { get; init; }
    public required Guid UnitId { get; set; }
    public required BatchState State { get; set; }
    public DateTimeOffset? SubmittedAt { get; set; }
    public string? SubmittedBy { get; set; }
    public bool ClosedBySystem { get; set; }
    /// <summary>the leave by which the batch was sent after the deadline: "nộp muộn (được phép của …)"</summary>
    public Guid? LateLeaveId { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }
    public uint Version { get; set; }

    public Movement Movement { get; init; } = null!;
    public Unit Unit { get; init; } = null!;
    public LateLeave? LateLeave { get; init; }
}
