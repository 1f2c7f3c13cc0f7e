using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Movements;

[Table("recipient", Schema = "movements")]
internal sealed class Recipient
{
    public required Guid Id { get; init; }
    public required Guid MovementId { get; init; }
    public required int Ordinal { get; set; }
    public required string Name { get; set; }
    public string? Purpose { get; set; }
    public Guid? UnitId { get; set; }
    public int? SpanStart { get; set; }
    public int? SpanEnd { get; set; }

    public Movement Movement { get; init; } = null!;
    public Unit? Unit { get; init; }
}
