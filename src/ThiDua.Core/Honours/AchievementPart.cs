using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Honours;

/// <summary>One subject's part in an achievement: each co-author has their own, and is honoured for it once.</summary>
[Table("achievement_part", Schema = "honours")]
internal sealed class AchievementPart
{
    public required Guid Id { get; init; }
    public required Guid AchievementId { get; init; }
    public required int Ordinal { get; set; }
    public Guid? PersonId { get; init; }
    public Guid? SubjectUnitId { get; init; }
    public Guid? GroupId { get; init; }
    public required string SubjectName { get; init; }
    /// <summary>percent of the whole; null when shares were not agreed</summary>
    public decimal? Share { get; set; }

    public Achievement Achievement { get; init; } = null!;
    public Person? Person { get; init; }
    public Unit? SubjectUnit { get; init; }
    public StaffGroup? Group { get; init; }
}
