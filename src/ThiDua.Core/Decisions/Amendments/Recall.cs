using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Decisions.Amendments;

/// <summary>what must come back after a cancellation: the certificate here, the money as payments returned</summary>
[Table("recall", Schema = "decisions")]
internal sealed class Recall
{
    public required Guid Id { get; init; }
    public required Guid ItemId { get; init; }
    public required Guid DecisionId { get; init; }
    public DateOnly? DueOn { get; init; }
    public string? DueCitation { get; init; }
    public DateOnly? CertificateReturnedOn { get; set; }
    public string? CertificateNote { get; set; }
    public string? CertificateReceivedBy { get; set; }
    public Guid? LiftedById { get; set; }

    public DecisionItem Item { get; init; } = null!;
    public Decision Decision { get; init; } = null!;
}
