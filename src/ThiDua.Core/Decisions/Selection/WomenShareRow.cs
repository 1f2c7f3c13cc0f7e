using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Nominations;

namespace ThiDua.Core.Decisions.Selection;

[Table("women_share", Schema = "decisions")]
internal sealed class WomenShareRow
{
    [Key]
    public required Guid NominationId { get; init; }
    public required int Women { get; set; }
    public required int Members { get; set; }
    public required string Source { get; set; }
    public required string RecordedBy { get; set; }
    public required DateTimeOffset RecordedAt { get; set; }

    public Nomination Nomination { get; init; } = null!;
}
