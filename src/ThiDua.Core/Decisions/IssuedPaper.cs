using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Movements;
using ThiDua.Core.Records;

namespace ThiDua.Core.Decisions;

/// <summary>the bytes as issued: reprinting later gives the same</summary>
[Table("issued_paper", Schema = "decisions")]
internal sealed class IssuedPaper
{
    public required Guid Id { get; init; }
    public required Guid MovementId { get; init; }
    public required IssuedPaperKind Kind { get; set; }
    public required Guid AboutId { get; set; }
    public required Guid FileId { get; set; }
    public required DateTimeOffset IssuedAt { get; set; }
    public required string IssuedBy { get; set; }

    public Movement Movement { get; init; } = null!;
    public StoredFile File { get; init; } = null!;
}
