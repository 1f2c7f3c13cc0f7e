using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace ThiDua.Core.Nominations.Opinions;

[PrimaryKey(nameof(RequestId), nameof(NominationId))]
[Table("opinion_subject", Schema = "nominations")]
internal sealed class OpinionSubject
{
    public required Guid RequestId { get; init; }
    public required Guid NominationId { get; init; }
    public OpinionAnswer? Answer { get; set; }
    public string Note { get; set; } = "";

    public OpinionRequest Request { get; init; } = null!;
    public Nomination Nomination { get; init; } = null!;
}
