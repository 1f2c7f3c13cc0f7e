using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Movements;

[Table("award_offer", Schema = "movements")]
internal sealed class AwardOffer
{
    public required Guid Id { get; init; }
    public required Guid MovementId { get; init; }
    public required int Ordinal { get; set; }
    public required string AwardCode { get; set; }
    public required string Authority { get; set; }
    public int? MaxCollectives { get; set; }
    public int? MaxIndividuals { get; set; }
    public int? MaxTotal { get; set; }
    public bool Either { get; set; }
    public decimal? CollectivePercent { get; set; }
    public decimal? IndividualPercent { get; set; }
    /// <summary>what a rate is of: who takes part in the movement, or who is nominated for this award; the product is rounded down</summary>
    public RateBase RateBase { get; set; }
    public int? ParticipatingCollectives { get; set; }
    /// <summary>as reported by the units; null counts the people of the invited units</summary>
    public int? ParticipatingIndividuals { get; set; }
    public string? ParticipationSource { get; set; }
    public int? PerUnitCollectives { get; set; }
    public int? PerUnitIndividuals { get; set; }
    /// <summary>kinds of proposing unit that the ceiling per unit is for; empty = every unit</summary>
    public List<UnitKind> PerUnitKinds { get; set; } = [];
    public Guid? FallbackOfferId { get; set; }
    public string? Text { get; set; }
    public int? SpanStart { get; set; }
    public int? SpanEnd { get; set; }

    public Movement Movement { get; init; } = null!;
    [ForeignKey(nameof(AwardCode))]
    public AwardKind AwardKind { get; init; } = null!;
    public AwardOffer? FallbackOffer { get; init; }
}
