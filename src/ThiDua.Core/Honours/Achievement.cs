using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;

namespace ThiDua.Core.Honours;

/// <summary>Something achieved, kept apart from the awards that honour it.</summary>
[Table("achievement", Schema = "honours")]
internal sealed class Achievement
{
    public required Guid Id { get; init; }
    /// <summary>the unit that keeps it: who may read and write it follows from here</summary>
    public required Guid UnitId { get; set; }
    public required AchievementKind Kind { get; set; }
    public required string Title { get; set; }
    public required AchievementLevel Level { get; set; }
    public required DateOnly StartedOn { get; set; }
    public required DateOnly EndedOn { get; set; }
    public string? RecognisedBy { get; set; }
    public string? RecognitionNumber { get; set; }
    public DateOnly? RecognisedOn { get; set; }
    public Guid? RecognitionFileId { get; set; }
    /// <summary>contribution: months in the post that the award asks</summary>
    public int? RequiredMonths { get; set; }
    /// <summary>contribution: retires at the higher age, so no shorter time for women</summary>
    public bool RetiresLater { get; set; }
    public string Note { get; set; } = "";
    public required DateTimeOffset CreatedAt { get; set; }
    public required string CreatedBy { get; set; }
    public uint Version { get; set; }

    public Unit Unit { get; init; } = null!;
    public StoredFile? RecognitionFile { get; init; }
}
