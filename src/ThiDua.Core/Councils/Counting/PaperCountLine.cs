using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Counting;

[PrimaryKey(nameof(BallotId), nameof(NominationId))]
[Unrecorded("figures before a second teller confirmed them are nobody's to read")]
[Table("paper_count_line", Schema = "councils")]
internal sealed class PaperCountLine
{
    public required Guid BallotId { get; init; }
    public required Guid NominationId { get; init; }
    public required int YesVotes { get; set; }
    public required int NoVotes { get; set; }
}
