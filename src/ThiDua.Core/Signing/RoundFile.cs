using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Records;

namespace ThiDua.Core.Signing;

[Table("round_file", Schema = "signing")]
internal sealed class RoundFile
{
    public required Guid Id { get; init; }
    public required Guid RoundId { get; init; }
    public required SigningState Step { get; init; }
    public required Guid FileId { get; init; }
    public Guid? ReplacesId { get; init; }
    public string? Reason { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
    public required string AddedBy { get; init; }

    public SigningRound Round { get; init; } = null!;
    public StoredFile File { get; init; } = null!;
}
