using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Movements;

[Table("deadline_extension", Schema = "movements")]
internal sealed class DeadlineExtension
{
    public required Guid Id { get; init; }
    public required Guid DeadlineId { get; set; }
    public required DateOnly OldDay { get; set; }
    public required DateOnly NewDay { get; set; }
    public required string Reason { get; set; }
    public required DateTimeOffset ExtendedAt { get; set; }
    public required string ExtendedBy { get; set; }

    public Deadline Deadline { get; init; } = null!;
}
