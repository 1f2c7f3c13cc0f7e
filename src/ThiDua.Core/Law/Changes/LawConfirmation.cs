using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Law.Changes;

/// <summary>Who compared a row with its text, and when; append-only.</summary>
[Table("confirmation", Schema = "law")]
internal sealed class LawConfirmation
{
    public required Guid Id { get; init; }
    public required Guid ChangeSetId { get; init; }
    public required string TableSlug { get; init; }
    public required string RowKey { get; init; }
    public Certainty? CertaintyBefore { get; init; }
    public required Certainty CertaintyAfter { get; init; }
    public required string CheckedBy { get; init; }
    public required DateOnly CheckedOn { get; init; }

    public LawChangeSet ChangeSet { get; init; } = null!;
}
