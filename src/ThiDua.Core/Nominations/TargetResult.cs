using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Nominations;

[PrimaryKey(nameof(NominationId), nameof(TargetId))]
[Table("target_result", Schema = "nominations")]
internal sealed class TargetResult
{
    public required Guid NominationId { get; init; }
    public required Guid TargetId { get; init; }
    public required decimal Value { get; set; }
    public required DateOnly AsOf { get; set; }
    public bool IsEstimated { get; set; }
    public string Note { get; set; } = "";
    public uint Version { get; set; }

    public Nomination Nomination { get; init; } = null!;
    public Target Target { get; init; } = null!;
}
