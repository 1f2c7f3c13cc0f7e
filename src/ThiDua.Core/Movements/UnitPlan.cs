using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;

namespace ThiDua.Core.Movements;

/// <summary>The own plan of a unit or body that a movement asked: who has one, entered by it or by the officer.</summary>
[PrimaryKey(nameof(MovementId), nameof(UnitId))]
[Table("unit_plan", Schema = "movements")]
internal sealed class UnitPlan
{
    public required Guid MovementId { get; init; }
    public required Guid UnitId { get; init; }
    public string? Number { get; set; }
    public string? Symbol { get; set; }
    public required DateOnly IssuedOn { get; set; }
    public required DateOnly ReceivedOn { get; set; }
    public Guid? FileId { get; set; }
    public required DateTimeOffset RecordedAt { get; set; }
    public required string RecordedBy { get; set; }
    public uint Version { get; set; }

    public Movement Movement { get; init; } = null!;
    public Unit Unit { get; init; } = null!;
    public StoredFile? File { get; init; }
}
