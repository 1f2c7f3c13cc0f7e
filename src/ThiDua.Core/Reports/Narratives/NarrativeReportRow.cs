using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Reports.Narratives;

/// <summary>What people wrote for a report that is told; one of a kind for each movement.</summary>
[Table("narrative_report", Schema = "reports")]
internal sealed class NarrativeReportRow
{
    public required Guid Id { get; init; }
    public required Guid MovementId { get; init; }
    public required NarrativeReportKind Kind { get; init; }
    public required string About { get; set; }
    public required string Occasion { get; set; }
    public required string Addressee { get; set; }

    /// <summary>A paragraph a line, as the two below.</summary>
    public required string Results { get; set; }
    public required string Limits { get; set; }
    public required string Tasks { get; set; }
    public required DateTimeOffset SavedAt { get; set; }
    public required string SavedBy { get; set; }
    public uint Version { get; set; }

    public Movement Movement { get; init; } = null!;
}
