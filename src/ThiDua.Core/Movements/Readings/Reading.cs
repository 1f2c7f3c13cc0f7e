using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Movements.Readings;

/// <summary>What the reader proposed of a plan, kept beside what people made of it.</summary>
[Unrecorded("kept once, when the plan is taken in; the movement's own rows are recorded")]
[Table("reading", Schema = "movements")]
internal sealed class Reading
{
    [Key]
    public required Guid MovementId { get; init; }
    public required string ReaderVersion { get; init; }
    public required string FileSha256 { get; init; }

    /// <summary>the plan as proposed, each row under the id that it was saved by</summary>
    [Column(TypeName = "jsonb")]
    public required string Proposed { get; init; }
    public required DateTimeOffset ReadAt { get; init; }

    public Movement Movement { get; init; } = null!;
}
