using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace ThiDua.Core.Movements;

[PrimaryKey(nameof(MovementId), nameof(Field), nameof(SpanStart))]
[Table("fact_place", Schema = "movements")]
internal sealed class FactPlace
{
    public required Guid MovementId { get; init; }
    public required string Field { get; init; }
    public required int SpanStart { get; init; }
    public required int SpanEnd { get; set; }

    public Movement Movement { get; init; } = null!;
}
