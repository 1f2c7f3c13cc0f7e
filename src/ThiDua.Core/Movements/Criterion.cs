using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Movements;

[Table("criterion", Schema = "movements")]
internal sealed class Criterion
{
    public required Guid Id { get; init; }
    public required Guid MovementId { get; init; }
    public required int Ordinal { get; set; }
    public required CriterionSubject Subject { get; set; }
    public required string Text { get; set; }
    public int? SpanStart { get; set; }
    public int? SpanEnd { get; set; }

    public Movement Movement { get; init; } = null!;
}
