using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Law;

namespace ThiDua.Core.Decisions.Funds;

/// <summary>income or organisation cost, written once; a mistake is taken back by an entry against it</summary>
[Table("fund_entry", Schema = "decisions")]
internal sealed class FundEntry
{
    public required Guid Id { get; init; }
    public required Guid FundId { get; init; }
    public required FundEntryKind Kind { get; init; }
    public required decimal Amount { get; init; }
    public required DateOnly EnteredOn { get; init; }
    public required string Description { get; init; }
    public AllowanceRole? CouncilRole { get; init; }
    public int? People { get; init; }
    public int? Sittings { get; init; }
    public string? OverReason { get; init; }
    public Guid? VoidsId { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    public required string RecordedBy { get; init; }

    [ForeignKey(nameof(FundId))]
    public FundYear Fund { get; init; } = null!;
}

public enum FundEntryKind
{
    Budget,
    Transfer,
    OtherIncome,
    CarriedOver,

    /// <summary>Cost of organising: the only one that spends.</summary>
    Organisation,
}
