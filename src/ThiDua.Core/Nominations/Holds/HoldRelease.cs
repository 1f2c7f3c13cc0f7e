using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Records;

namespace ThiDua.Core.Nominations.Holds;

[PrimaryKey(nameof(HoldId))]
[Table("hold_release", Schema = "nominations")]
internal sealed class HoldRelease
{
    public required Guid HoldId { get; init; }
    public required string Reason { get; init; }
    public required string Source { get; init; }
    public Guid? SourceFileId { get; init; }
    public required DateTimeOffset ReleasedAt { get; init; }
    public required string ReleasedBy { get; init; }

    public Hold Hold { get; init; } = null!;
    public StoredFile? SourceFile { get; init; }
}
