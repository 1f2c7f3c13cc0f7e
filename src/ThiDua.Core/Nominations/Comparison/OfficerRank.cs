using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Nominations.Comparison;

[Table("officer_rank", Schema = "nominations")]
internal sealed class OfficerRank
{
    [Key]
    public required Guid NominationId { get; init; }

    /// <summary>the award that was compared; a dossier that asks for another since then has no rank there</summary>
    public required Guid AwardOfferId { get; set; }
    public int? Rank { get; set; }
    public Suggestion? Suggestion { get; set; }
    public string Note { get; set; } = "";
    public required DateTimeOffset EditedAt { get; set; }
    public required string EditedBy { get; set; }
    public uint Version { get; set; }

    public Nomination Nomination { get; init; } = null!;
    public AwardOffer AwardOffer { get; init; } = null!;
}
