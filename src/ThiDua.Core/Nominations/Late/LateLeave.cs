using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Late;

/// <summary>Leave for one unit to send after the deadline; the deadline of everybody else stays.</summary>
[Table("late_leave", Schema = "nominations")]
internal sealed class LateLeave
{
    public required Guid Id { get; init; }
    public required Guid MovementId { get; init; }
    public required Guid UnitId { get; init; }
    public required LateLeaveState State { get; set; }
    public required string Reason { get; set; }
    public DateTimeOffset? AskedAt { get; init; }
    public string? AskedBy { get; init; }
    public DateOnly? UntilDay { get; set; }
    public DateTimeOffset? EndsAt { get; set; }
    public string? Answer { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
    public string? AnsweredBy { get; set; }
    public uint Version { get; set; }

    public Movement Movement { get; init; } = null!;
    public Unit Unit { get; init; } = null!;
}
