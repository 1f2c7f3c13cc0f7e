using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Counting;

/// <summary>what the tellers found in the box</summary>
[Unrecorded("figures before a second teller confirmed them are nobody's to read; the result is recorded with the ballot")]
[Table("paper_count", Schema = "councils")]
internal sealed class PaperCount
{
    [Key]
    public required Guid BallotId { get; init; }
    public required int Issued { get; set; }
    public required int Returned { get; set; }
    public required int Valid { get; set; }
    public required int Invalid { get; set; }
    public string Note { get; set; } = "";
    public required Guid EnteredBy { get; set; }
    public required DateTimeOffset EnteredAt { get; set; }
    public Guid? ConfirmedBy { get; set; }
    public DateTimeOffset? ConfirmedAt { get; set; }
}
