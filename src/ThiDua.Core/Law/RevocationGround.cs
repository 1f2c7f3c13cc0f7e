using System.ComponentModel.DataAnnotations.Schema;

namespace ThiDua.Core.Law;

[Table("revocation_ground", Schema = "law")]
internal sealed class RevocationGround
{
    public required Guid Id { get; init; }
    public required string Code { get; init; }
    public required string Sentence { get; init; }
    /// <summary>false: the achievement itself was untrue, so it serves nothing else; true: it stands and may be considered again</summary>
    public bool FreesAchievement { get; init; }
    public required Certainty FreesCertainty { get; init; }
    public required DateOnly ValidFrom { get; init; }
    public DateOnly? ValidTo { get; init; }
    public required string Citation { get; init; }
    public required Certainty Certainty { get; init; }
}
