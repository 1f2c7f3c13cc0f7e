using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Records;

namespace ThiDua.Core.Nominations.Holds;

[Table("hold", Schema = "nominations")]
internal sealed class Hold
{
    public required Guid Id { get; init; }
    public required Guid NominationId { get; init; }
    public required HoldKind Kind { get; init; }
    public required string Reason { get; init; }

    /// <summary>the paper or report that the hold rests on: number, date, who issued it</summary>
    public required string Source { get; init; }
    public Guid? SourceFileId { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public required string OpenedBy { get; init; }

    public Nomination Nomination { get; init; } = null!;
    public StoredFile? SourceFile { get; init; }
}
