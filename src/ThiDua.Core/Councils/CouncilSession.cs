using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;

namespace ThiDua.Core.Councils;

[Table("session", Schema = "councils")]
internal sealed class CouncilSession
{
    public required Guid Id { get; init; }
    public required Guid CouncilId { get; init; }
    public required Guid MovementId { get; init; }
    public required SessionState State { get; set; }
    public required string Title { get; set; }
    public required DateOnly HeldOn { get; set; }
    public TimeOnly? HeldAt { get; set; }
    public string Place { get; set; } = "";
    public DateTimeOffset? OpenedAt { get; set; }
    public DateTimeOffset? ClosedAt { get; set; }
    public DateTimeOffset? AttendanceAt { get; set; }
    public int? QuorumNeeded { get; set; }
    public string? QuorumCitation { get; set; }
    public string Course { get; set; } = "";
    public string Opinions { get; set; } = "";
    public string Conclusion { get; set; } = "";
    public string? MinutesNumber { get; set; }
    public string? MinutesSymbol { get; set; }
    public Guid? MinutesFileId { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }
    public uint Version { get; set; }

    public Council Council { get; init; } = null!;
    public Movement Movement { get; init; } = null!;
    public StoredFile? MinutesFile { get; init; }
}
