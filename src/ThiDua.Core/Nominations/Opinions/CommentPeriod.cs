using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Nominations.Opinions;

[Table("comment_period", Schema = "nominations")]
internal sealed class CommentPeriod
{
    public required Guid Id { get; init; }
    public required Guid MovementId { get; init; }
    public required DateOnly FromDay { get; set; }
    public required DateOnly ToDay { get; set; }
    public required DateTimeOffset EndsAt { get; set; }
    public required string PublishedIn { get; set; }
    public required string Citation { get; set; }
    public required DateTimeOffset OpenedAt { get; set; }
    public required string OpenedBy { get; set; }
    public DateTimeOffset? WaivedAt { get; set; }

    /// <summary>who let the council meet before the period ended, and why</summary>
    public string? WaivedBy { get; set; }
    public string? WaiveReason { get; set; }
    public uint Version { get; set; }

    public Movement Movement { get; init; } = null!;
}
