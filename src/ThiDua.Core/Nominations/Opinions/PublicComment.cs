using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Records;

namespace ThiDua.Core.Nominations.Opinions;

[Table("public_comment", Schema = "nominations")]
internal sealed class PublicComment
{
    public required Guid Id { get; init; }
    public required Guid PeriodId { get; init; }
    public Guid? NominationId { get; init; }
    public required DateOnly ReceivedOn { get; init; }
    public required string Source { get; init; }
    public required string Body { get; init; }
    public Guid? FileId { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public required string RecordedBy { get; init; }

    public CommentPeriod Period { get; init; } = null!;
    public Nomination? Nomination { get; init; }
    public StoredFile? File { get; init; }
}
