using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Records;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>A paper of the higher authority: its decision, or its letter.</summary>
[Table("upper_answer", Schema = "decisions")]
internal sealed class UpperAnswer
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    public required string Number { get; init; }
    public required DateOnly AnsweredOn { get; init; }
    public Guid? FileId { get; set; }
    public required DateTimeOffset RecordedAt { get; init; }
    public required string RecordedBy { get; init; }

    public StoredFile? File { get; init; }
}
