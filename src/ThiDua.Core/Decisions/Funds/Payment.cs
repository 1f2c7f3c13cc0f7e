using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Decisions.Funds;

/// <summary>an amount handed out or given back; several rows make up one reward</summary>
[Table("payment", Schema = "decisions")]
internal sealed class Payment
{
    public required Guid Id { get; init; }
    public required Guid ItemId { get; init; }
    public required PaymentKind Kind { get; init; }
    public required decimal Amount { get; init; }
    public required DateOnly PaidOn { get; init; }
    /// <summary>who signed for it when that was somebody else</summary>
    public string? Receiver { get; init; }
    public string? Note { get; init; }
    public Guid? FundId { get; init; }
    public Guid? VoidsId { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public required string RecordedBy { get; init; }

    public DecisionItem Item { get; init; } = null!;

    [ForeignKey(nameof(FundId))]
    public FundYear? Fund { get; init; }
}

public enum PaymentKind
{
    Paid,
    Returned,
}
