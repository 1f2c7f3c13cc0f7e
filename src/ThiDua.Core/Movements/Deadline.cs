using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Movements;

[Table("deadline", Schema = "movements")]
internal sealed class Deadline
{
    public required Guid Id { get; init; }
    public required Guid MovementId { get; init; }
    public Guid? GuidanceId { get; set; }
    public required int Ordinal { get; set; }
    public required DeadlineKind Kind { get; set; }
    public required DeadlineAudience Audience { get; set; }
    public required string What { get; set; }
    public string? Who { get; set; }
    public string? Wording { get; set; }
    /// <summary>before: ends as the day begins; on_or_before: ends as the day ends; no_later_than: the same, moved to the next working day</summary>
    public required DeadlineSemantic Semantic { get; set; }
    public DateOnly? Day { get; set; }
    public DateTimeOffset? EndsAt { get; set; }
    public bool SilenceMeansNone { get; set; }
    /// <summary>when the system recorded what silence means</summary>
    public DateTimeOffset? SettledAt { get; set; }
    public int? SpanStart { get; set; }
    public int? SpanEnd { get; set; }

    public Movement Movement { get; init; } = null!;
    public Guidance? Guidance { get; init; }
}
