using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Decisions;

/// <summary>what the second person ticked or sent back; append-only</summary>
[Table("decision_check", Schema = "decisions")]
internal sealed class DecisionCheck
{
    public required Guid Id { get; init; }
    public required Guid DecisionId { get; init; }
    public required int ListRevision { get; init; }
    public required bool BasesOk { get; init; }
    public required bool ListOk { get; init; }
    public required bool MoneyOk { get; init; }
    public required bool Passed { get; init; }
    public string? Remarks { get; init; }
    public required DateTimeOffset CheckedAt { get; init; }
    public required string CheckedBy { get; init; }
    public Guid? CheckedByAccountId { get; init; }

    public Decision Decision { get; init; } = null!;
}
