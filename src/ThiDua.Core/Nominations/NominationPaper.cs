using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Movements;
using ThiDua.Core.Records;

namespace ThiDua.Core.Nominations;

[Table("paper", Schema = "nominations")]
internal sealed class NominationPaper
{
    public required Guid Id { get; init; }
    public required Guid BatchId { get; init; }
    public Guid? NominationId { get; set; }
    public Guid? RequiredPaperId { get; set; }
    public required string Title { get; set; }
    public required Guid FileId { get; set; }
    public required DateTimeOffset AddedAt { get; set; }
    public required string AddedBy { get; set; }

    public NominationBatch Batch { get; init; } = null!;
    public Nomination? Nomination { get; init; }
    public RequiredPaper? RequiredPaper { get; init; }
    public StoredFile File { get; init; } = null!;
}
