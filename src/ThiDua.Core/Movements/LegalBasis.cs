using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Movements;

[Table("legal_basis", Schema = "movements")]
internal sealed class LegalBasis
{
    public required Guid Id { get; init; }
    public required Guid MovementId { get; init; }
    public required int Ordinal { get; set; }
    public required string Text { get; set; }
    public int? SpanStart { get; set; }
    public int? SpanEnd { get; set; }

    public Movement Movement { get; init; } = null!;
}
