using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Councils.Planning;

[Table("agenda_item", Schema = "councils")]
internal sealed class AgendaItem
{
    public required Guid Id { get; init; }
    public required Guid SessionId { get; init; }
    public required int Ordinal { get; set; }
    public required AgendaKind Kind { get; set; }
    public Guid? AwardOfferId { get; set; }
    public required string Title { get; set; }
    public string Presenter { get; set; } = "";

    public AwardOffer? AwardOffer { get; init; }
}
