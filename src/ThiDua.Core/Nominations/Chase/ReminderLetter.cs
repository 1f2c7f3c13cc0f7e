using System.ComponentModel.DataAnnotations.Schema;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;

namespace ThiDua.Core.Nominations.Chase;

/// <summary>Công văn đôn đốc: who is asked for what, as it stood when the letter was written.</summary>
[Table("reminder_letter", Schema = "nominations")]
internal sealed class ReminderLetter
{
    public required Guid Id { get; init; }
    public required Guid AgencyId { get; init; }
    /// <summary>null when the letter is about several movements</summary>
    public Guid? MovementId { get; init; }
    public required ReminderLetterState State { get; set; }
    public string? Number { get; set; }
    public required string Symbol { get; set; }
    public DateOnly? IssuedOn { get; set; }
    public required string Abstract { get; set; }
    [Column(TypeName = "jsonb")]
    public required string Addressees { get; init; }
    public string? SignerPrefix { get; set; }
    public required string SignerPosition { get; set; }
    public required string SignerName { get; set; }
    public Guid? FileId { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required string CreatedBy { get; init; }
    public DateTimeOffset? IssuedAt { get; set; }
    public string? IssuedBy { get; set; }
    public uint Version { get; set; }

    public Agency Agency { get; init; } = null!;
    public Movement? Movement { get; init; }
    public StoredFile? File { get; init; }
}
