using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Honours;

/// <summary>A dossier, or an award of earlier years, that stands on a part of an achievement.</summary>
[Table("achievement_use", Schema = "honours")]
internal sealed class AchievementUse
{
    public required Guid Id { get; init; }
    public required Guid PartId { get; init; }
    public Guid? NominationId { get; init; }
    public Guid? PastAwardId { get; init; }
    /// <summary>chosen, granted, or an award of earlier years that stands; kept by the database</summary>
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public bool Held { get; private set; }
    public required DateTimeOffset LinkedAt { get; init; }
    public required string LinkedBy { get; init; }

    public AchievementPart Part { get; init; } = null!;
    public Nomination? Nomination { get; init; }
    public PastAward? PastAward { get; init; }
}
