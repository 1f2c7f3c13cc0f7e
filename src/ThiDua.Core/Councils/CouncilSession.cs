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
    public SessionMode Mode { get; init; }

    /// <summary>held by a council below the agency: its votes advise, the agency's council decides</summary>
    public bool IsAdvisory { get; init; }
    public DateOnly? AnswersDue { get; set; }
    public int? AnswersNeeded { get; set; }
    public required string Title { get; set; }
    public required DateOnly HeldOn { get; set; }
    public TimeOnly? HeldAt { get; set; }
    public string Place { get; set; } = "";
    public DateTimeOffset? OpenedAt { get; set; }
    public DateTimeOffset? ClosedAt { get; set; }
    public DateTimeOffset? AttendanceAt { get; set; }
    public int? QuorumNeeded { get; set; }
    public string? QuorumCitation { get; set; }
    public string? InvitationNumber { get; set; }
    public Guid? InvitationFileId { get; set; }
    public DateTimeOffset? InvitedAt { get; set; }
    public DateTimeOffset? ChangedAt { get; set; }
    public string ChangeNote { get; set; } = "";
    public DateTimeOffset? RemindedAt { get; set; }
    public string Course { get; set; } = "";
    public string Opinions { get; set; } = "";
    public string Conclusion { get; set; } = "";
    public string? MinutesNumber { get; set; }
    public string? MinutesSymbol { get; set; }
    public Guid? MinutesFileId { get; set; }
    public string? SignedByChair { get; set; }
    public string? SignedBySecretary { get; set; }
    public DateOnly? SignedOn { get; set; }
    public Guid? SignedFileId { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }
    public uint Version { get; set; }

    public Council Council { get; init; } = null!;
    public Movement Movement { get; init; } = null!;
    public StoredFile? MinutesFile { get; init; }
    public StoredFile? InvitationFile { get; init; }
    public StoredFile? SignedFile { get; init; }
}
