using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Audit;

[PrimaryKey(nameof(ProcessId), nameof(Ordinal))]
[Unrecorded("the history itself")]
[Table("event", Schema = "audit")]
internal sealed class LedgerEvent
{
    public required Guid ProcessId { get; init; }
    public required int Ordinal { get; init; }
    public required string Entity { get; set; }
    public required string EntityId { get; set; }
    public required string Action { get; set; }
    [Column(TypeName = "jsonb")]
    public string? Before { get; set; }
    [Column(TypeName = "jsonb")]
    public string? After { get; set; }

    public LedgerProcess Process { get; init; } = null!;
}
