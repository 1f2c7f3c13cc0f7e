using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Guards;

/// <summary>An answer to a finding, written once: a reason, a confirmation, or that it was taken back.</summary>
[Table("guard_clearance", Schema = "nominations")]
internal sealed class GuardClearance
{
    public required Guid Id { get; init; }
    public required Guid NominationId { get; init; }
    public required Guid RuleId { get; init; }
    public required Guard Guard { get; init; }
    public required ClearanceKind Kind { get; init; }
    /// <summary>of rule and facts: other facts ask again</summary>
    public required string Fingerprint { get; init; }
    public required string Finding { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset ClearedAt { get; init; }
    public required string ClearedBy { get; init; }
    public Guid? ClearedByAccount { get; init; }

    public Nomination Nomination { get; init; } = null!;
    [ForeignKey(nameof(RuleId))]
    public GuardRuleRow Rule { get; init; } = null!;
}
