using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Nominations;

[PrimaryKey(nameof(NominationId), nameof(CriterionId))]
[Table("criterion_check", Schema = "nominations")]
internal sealed class CriterionCheck
{
    public required Guid NominationId { get; init; }
    public required Guid CriterionId { get; init; }
    public bool Met { get; set; }
    public string Evidence { get; set; } = "";
    public Guid? PaperId { get; set; }
    public uint Version { get; set; }

    public Nomination Nomination { get; init; } = null!;
    public Criterion Criterion { get; init; } = null!;
    public NominationPaper? Paper { get; init; }
}
