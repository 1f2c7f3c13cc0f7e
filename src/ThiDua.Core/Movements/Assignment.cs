using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Movements;

[Table("assignment", Schema = "movements")]
internal sealed class Assignment
{
    public required Guid Id { get; init; }
    public required Guid MovementId { get; init; }
    public required int Ordinal { get; set; }
    public required AssignmentKind Kind { get; set; }
    public required string Task { get; set; }
    public string? Assignee { get; set; }
    public Guid? UnitId { get; set; }
    public Guid? PersonId { get; set; }
    public string? DueText { get; set; }
    public DateOnly? DueOn { get; set; }
    public DateTimeOffset? DoneAt { get; set; }
    public string? DoneBy { get; set; }
    public string? DoneNote { get; set; }
    public int? SpanStart { get; set; }
    public int? SpanEnd { get; set; }

    public Movement Movement { get; init; } = null!;
    public Unit? Unit { get; init; }
    public Person? Person { get; init; }
}
