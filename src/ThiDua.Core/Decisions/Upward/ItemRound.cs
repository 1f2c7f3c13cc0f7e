using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>A name sent back to be completed, and when it was sent again.</summary>
[Table("item_round", Schema = "decisions")]
internal sealed class ItemRound
{
    public required Guid Id { get; init; }
    public required Guid ItemId { get; init; }
    public required int Round { get; init; }
    public required Guid AnswerId { get; init; }
    public required string Lacks { get; init; }
    public DateOnly? DueOn { get; init; }
    public required DateTimeOffset ReturnedAt { get; init; }
    public required string ReturnedBy { get; init; }
    public DateOnly? ResentOn { get; set; }
    public string? ResentBy { get; set; }
    public string? ResentNote { get; set; }

    public DecisionItem Item { get; init; } = null!;
    public UpperAnswer Answer { get; init; } = null!;
}
