using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Law;

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
    public Guid? FallbackOfferId { get; set; }
    public string? Text { get; set; }
    public int? SpanStart { get; set; }
    public int? SpanEnd { get; set; }

    public Movement Movement { get; init; } = null!;
    [ForeignKey(nameof(AwardCode))]
    public AwardKind AwardKind { get; init; } = null!;
    public AwardOffer? FallbackOffer { get; init; }
}
