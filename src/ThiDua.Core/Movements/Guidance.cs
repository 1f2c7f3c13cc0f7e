using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Records;

namespace ThiDua.Core.Movements;

/// <summary>công văn hướng dẫn: adds papers, forms and deadlines that the plan left out</summary>
[Table("guidance", Schema = "movements")]
internal sealed class Guidance
{
    public required Guid Id { get; init; }
    public required Guid MovementId { get; init; }
    public required string Number { get; set; }
    public required string Symbol { get; set; }
    public required DateOnly IssuedOn { get; set; }
    public required string Abstract { get; set; }
    public Guid? FileId { get; set; }
    public required DateTimeOffset RecordedAt { get; set; }

    public Movement Movement { get; init; } = null!;
    public StoredFile? File { get; init; }
}
