using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Signing;

[Unrecorded("the row says itself who checked which file and when, and never changes")]
[Table("verdict", Schema = "signing")]
internal sealed class FileVerdict
{
    public required Guid Id { get; init; }
    public required Guid FileId { get; init; }
    [Column(TypeName = "jsonb")]
    public required string Report { get; init; }
    public required DateTimeOffset CheckedAt { get; init; }
    public required string CheckedBy { get; init; }
}
