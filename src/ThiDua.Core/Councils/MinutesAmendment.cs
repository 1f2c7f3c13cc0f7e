using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Records;

namespace ThiDua.Core.Councils;

/// <summary>a paper of its own that refers to issued minutes; append-only</summary>
[Table("minutes_amendment", Schema = "councils")]
internal sealed class MinutesAmendment
{
    public required Guid Id { get; init; }
    public required Guid SessionId { get; init; }
    public required int Ordinal { get; init; }
    public required AmendmentKind Kind { get; init; }
    public required int Number { get; init; }
    public required string Symbol { get; init; }
    public required string Reason { get; init; }
    public required string Content { get; init; }
    public required DateOnly IssuedOn { get; init; }
    public required DateTimeOffset IssuedAt { get; init; }
    public required string IssuedBy { get; init; }
    public required Guid FileId { get; init; }

    public CouncilSession Session { get; init; } = null!;
    public StoredFile File { get; init; } = null!;
}
